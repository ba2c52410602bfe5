package org.bangshou.ops;

import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks Redis over the connection that the service uses. Without Redis the service is slower, not
 * down: were readiness to fail, all nodes would be taken out at once.
 */
@Singleton
class RedisHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(RedisHealth.class);
  private static final HealthStatus DEGRADED =
      new HealthStatus("DEGRADED", "slower: Redis does not answer", true, 500);
  private static final int OPENING_TRIES = 5;

  private final BeanProvider<StatefulRedisConnection<String, String>> connection;

  RedisHealth(BeanProvider<StatefulRedisConnection<String, String>> connection) {
    this.connection = connection;
  }

  /** Opens the connection before the first request needs it. */
  void warmUp() {
    for (int attempt = 1; attempt <= OPENING_TRIES; attempt++) {
      if (answers()) return;
    }
    LOG.warn("Redis does not answer, going on without. Maybe REDIS_URI is wrong");
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(() -> answers() ? HealthStatus.UP : DEGRADED)
        .subscribeOn(Schedulers.boundedElastic())
        .map(status -> HealthResult.builder("redis", status).build());
  }

  private boolean answers() {
    try {
      return connection.get().sync().ping().equals("PONG");
    } catch (RuntimeException e) {
      LOG.debug("Redis does not answer", e);
      return false;
    }
  }
}
