package org.bangshou.ops;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;

/**
 * The first step of stopping: readiness turns down while the doors are still open, so that a load
 * balancer can look away before connections are refused. The rest is Micronaut's graceful shutdown.
 */
@Singleton
@Readiness
class Drain implements HealthIndicator {

  private final Duration notice;
  private volatile boolean begun;

  Drain(@Value("${bangshou.drain.notice:0s}") Duration notice) {
    this.notice = notice;
  }

  /** Returns when the notice time is over. */
  void begin() {
    begun = true;
    Waiting.pause(notice);
  }

  @Override
  public Publisher<HealthResult> getResult() {
    HealthStatus status = begun ? HealthStatus.DOWN : HealthStatus.UP;
    return Publishers.just(HealthResult.builder("drain", status).build());
  }
}
