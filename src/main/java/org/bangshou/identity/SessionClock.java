package org.bangshou.identity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what nobody can use any more: tokens that expired a week ago, failures that are forgiven. */
@Singleton
class SessionClock {

  private static final Logger LOG = LoggerFactory.getLogger(SessionClock.class);
  private static final Duration KEPT = Duration.ofDays(7);

  private final TokenRepository tokens;
  private final LoginCountRepository counts;

  SessionClock(TokenRepository tokens, LoginCountRepository counts) {
    this.tokens = tokens;
    this.counts = counts;
  }

  @Scheduled(initialDelay = "10m", fixedDelay = "1h")
  void sweep() {
    try {
      LOG.debug("Forgot {} tokens and {} counts", tokens.deleteExpired(KEPT), counts.deleteForgiven());
    } catch (RuntimeException e) {
      LOG.warn("Old sessions cannot be swept now, the next sweep is in an hour: {}", e.getMessage());
    }
  }
}
