package org.bangshou.grab;

import com.fasterxml.jackson.core.type.TypeReference;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Json;
import org.bangshou.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The news, over Redis to all nodes, that an order has neither a seat nor a place to wait: a rush is
 * then answered without touching the database. It may be lost or late at any time: a note lives for
 * seconds, is taken down when a seat comes free, and PostgreSQL decides whoever gets through.
 *
 * <p>A seat that comes free begins a new epoch of the order. A refusal that was decided before it is no
 * longer true when it is to be noted: a note is written only in the epoch in which its claim began. What
 * Redis said is believed for a moment without asking again; a seat freed on this node ends that at once.
 */
@Singleton
class SoldOutGate {

  private static final String SEPARATOR = " ";
  private static final Duration NOTE_LIVES = Duration.ofSeconds(5);
  private static final Duration EPOCH_LIVES = Duration.ofMinutes(2);
  private static final Duration BELIEVED = Duration.ofMillis(50);
  private static final int MOST_BELIEVED = 10_000;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Set<String> FREEING = Set.of("seat-freed", "order-cancelled", "waitlist-left");

  private static final String NOTE_IN_EPOCH =
      """
      if (redis.call('GET', KEYS[2]) or '') ~= ARGV[2] then return 0 end
      redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
      return 1
      """;

  private static final String BEGIN_EPOCH =
      """
      redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
      return redis.call('DEL', KEYS[1])
      """;

  private final BeanProvider<StatefulRedisConnection<String, String>> redis;
  private final Map<UUID, Heard> believed = new ConcurrentHashMap<>();
  private final AtomicLong freedHere = new AtomicLong();
  private volatile Instant silentUntil = Instant.EPOCH;
  private final Clock clock;

  SoldOutGate(BeanProvider<StatefulRedisConnection<String, String>> redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * How the gate of an order stands.
   *
   * @param noted what everybody is answered under the rules of its version; none when the gate is open
   * @param epoch of the order; none when Redis is away, and nothing is to be noted
   */
  record Look(Outcome.@Nullable Refused noted, @Nullable String epoch) {

    private static final Look BLIND = new Look(null, null);

    /**
     * The refusal that everybody gets; none when the gate is open.
     *
     * @param ruleVersion what other rules said is no answer: they may have given fewer people a place to wait
     */
    Optional<Outcome> findRefusal(String ruleVersion) {
      return noted != null && noted.ruleVersion().equals(ruleVersion) ? Optional.of(noted) : Optional.empty();
    }
  }

  /** What Redis said, how often a seat had come free on this node when it was asked, and until when it is believed. */
  private record Heard(Look look, long freedHere, Instant until) {}

  /** To be asked before a claim is decided. */
  Look look(UUID orderId) {
    long freed = freedHere.get();
    Heard heard = believed.get(orderId);
    if (heard != null && heard.freedHere() == freed && clock.instant().isBefore(heard.until())) return heard.look();
    Look look = ask(connection -> look(connection.sync().mget(note(orderId), epoch(orderId))));
    if (look == null) return Look.BLIND;
    if (believed.size() >= MOST_BELIEVED) believed.clear();
    believed.put(orderId, new Heard(look, freed, clock.instant().plus(BELIEVED)));
    return look;
  }

  private static Look look(List<KeyValue<String, String>> values) {
    return new Look(values.getFirst().map(SoldOutGate::refusal).getValueOrElse(null), values.getLast().getValueOrElse(""));
  }

  private static Outcome.Refused refusal(String note) {
    int end = note.indexOf(SEPARATOR);
    return new Outcome.Refused(Json.value(note.substring(end + 1), new TypeReference<>() {}), note.substring(0, end));
  }

  /**
   * Notes that a claim was refused.
   *
   * @param before how the gate stood before it was decided
   */
  void close(UUID orderId, Outcome.Refused refused, Look before) {
    String epoch = before.epoch();
    if (epoch == null) return;
    String note = refused.ruleVersion() + SEPARATOR + Json.text(refused.reasons());
    run(orderId, NOTE_IN_EPOCH, note, epoch, String.valueOf(NOTE_LIVES.toMillis()));
  }

  @TransactionalEventListener
  void onFreed(DomainEvent event) {
    if (!FREEING.contains(event.topic())) return;
    run(event.subjectId(), BEGIN_EPOCH, event.id().toString(), String.valueOf(EPOCH_LIVES.toMillis()));
    freedHere.incrementAndGet();
  }

  private void run(UUID orderId, String script, String... values) {
    String[] keys = {note(orderId), epoch(orderId)};
    ask(connection -> connection.sync().<Long>eval(script, ScriptOutputType.INTEGER, keys, values));
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

  private static String note(UUID orderId) {
    return "bangshou:sold-out:" + orderId;
  }

  private static String epoch(UUID orderId) {
    return "bangshou:sold-out-epoch:" + orderId;
  }

  private interface Question<T> {
    @Nullable T ask(StatefulRedisConnection<String, String> connection);
  }
}
