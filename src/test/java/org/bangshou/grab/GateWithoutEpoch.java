package org.bangshou.grab;

import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.ledger.Outcome;

/**
 * The gate as somebody would write it who does not think of epochs: whatever was refused is noted, a seat that came
 * free meanwhile or not. A little slow, as a busy node is, so that the proof need not be long.
 */
@Singleton
@Replaces(SoldOutGate.class)
@Requires(property = "test.guard-gone", value = "epoch")
class GateWithoutEpoch extends SoldOutGate {

  private static final Duration BUSY = Duration.ofMillis(20);

  GateWithoutEpoch(BeanProvider<StatefulRedisConnection<String, String>> redis, Clock clock) {
    super(redis, clock);
  }

  @Override
  void close(UUID orderId, Outcome.Refused refused, Look before) {
    LockSupport.parkNanos(BUSY.toNanos());
    super.close(orderId, refused, look(orderId));
  }

  @Override
  @TransactionalEventListener
  void onFreed(DomainEvent event) {
    super.onFreed(event);
  }
}
