package org.bangshou.policy;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what other nodes and commands put into force: looks every second, and at once when it is woken. */
@Singleton
class ActivationTail implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(ActivationTail.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final InForce inForce;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean closing;
  private @Nullable Thread looking;

  ActivationTail(InForce inForce) {
    this.inForce = inForce;
  }

  void wake() {
    news.release();
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    looking = Thread.ofVirtual().name("rules-tail").start(this::run);
  }

  /** A look that goes on is let end: an interrupt would break its connection. */
  @PreDestroy
  void stop() throws InterruptedException {
    closing = true;
    wake();
    if (looking != null) looking.join(FAREWELL);
  }

  private void run() {
    try {
      while (!closing) {
        look();
        boolean _ = news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      inForce.catchUp();
    } catch (RuntimeException e) {
      LOG.warn("What is in force cannot be read now, the next look is in a second: {}", e.getMessage());
    }
  }
}
