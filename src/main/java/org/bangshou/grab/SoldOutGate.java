package org.bangshou.grab;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The news, over Redis to all nodes, that an order has neither a seat nor a place to wait: a rush is
 * then answered without touching the database. It may be lost or late at any time: a note lives for
 * seconds, is taken down when a seat comes free, and PostgreSQL decides whoever gets through.
 */
@Singleton
class SoldOutGate {

  private static final String SEPARATOR = " ";
  private static final Duration NOTE_LIVES = Duration.ofSeconds(5);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Set<String> FREEING = Set.of("seat-freed", "order-cancelled", "waitlist-left");

  private final BeanProvider<StatefulRedisConnection<String, String>> redis;
  private volatile Instant silentUntil = Instant.EPOCH;
  private final Clock clock;

  SoldOutGate(BeanProvider<StatefulRedisConnection<String, String>> redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * The code of the refusal noted for this order; none when the gate is open or cannot be asked.
   *
   * @param ruleVersion what other rules said is no answer: they may have given fewer people a place to wait
   */
  @Nullable String findNote(UUID orderId, String ruleVersion) {
    String note = ask(connection -> connection.sync().get(key(orderId)));
    String end = SEPARATOR + ruleVersion;
    return note != null && note.endsWith(end) ? note.substring(0, note.length() - end.length()) : null;
  }

  void close(UUID orderId, String code, String ruleVersion) {
    ask(connection -> connection.sync().set(key(orderId), code + SEPARATOR + ruleVersion, SetArgs.Builder.px(NOTE_LIVES)));
  }

  @TransactionalEventListener
  void onFreed(DomainEvent event) {
    if (FREEING.contains(event.topic())) ask(connection -> connection.sync().del(key(event.subjectId())));
  }

  private <T> @Nullable T ask(Question<T> question) {
    if (clock.instant().isBefore(silentUntil)) return null;
    try {
      return question.ask(redis.get());
    } catch (RedisException | BeanContextException away) {
      // without Redis the database answers everybody: slower, and as right as before
      silentUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
      return null;
    }
  }

  private static String key(UUID orderId) {
    return "bangshou:sold-out:" + orderId;
  }

  private interface Question<T> {
    @Nullable T ask(StatefulRedisConnection<String, String> connection);
  }
}
