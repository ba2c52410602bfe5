package org.bangshou.notify;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.bangshou.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The door to what happens, as it happens. One tail of the outbox per node feeds everybody who
 * listens here; news over Redis only wakes the tail early, so that without Redis all arrives a
 * little later and nothing is missed.
 */
@Singleton
public class LiveEvents {

  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
  private static final int AT_ONCE = 500;
  private static final int REPLAYED = 1000;

  private final Outbox outbox;
  private final Sinks.Many<DomainEvent> sink = Sinks.many().multicast().directBestEffort();
  private OutboxRepository.@Nullable Position read;

  LiveEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Events from now on, or from after the one that the hearer knows; each at least once, so that a
   * hearer forgets repeats by id. A hearer who is too slow misses events and must load anew.
   *
   * @param lastKnown none: only what comes from now on
   */
  public Flux<DomainEvent> stream(Predicate<DomainEvent> wanted, @Nullable UUID lastKnown) {
    Flux<DomainEvent> coming = sink.asFlux();
    // both are listened to at once, so that nothing falls between what was missed and what comes
    Flux<DomainEvent> all =
        lastKnown == null ? coming : Flux.mergeSequential(Flux.defer(() -> missed(lastKnown)), coming);
    return all.filter(wanted).onBackpressureBuffer(AT_ONCE);
  }

  private Flux<DomainEvent> missed(UUID lastKnown) {
    List<Outbox.Entry> entries = outbox.listAfter(outbox.after(lastKnown), REPLAYED);
    return Flux.fromIterable(entries).map(Outbox.Entry::event);
  }

  /** Reads on where it stopped. Called by the clock, and at once when news comes from anywhere. */
  @Scheduled(initialDelay = "1s", fixedDelay = "500ms")
  synchronized void tail() {
    try {
      OutboxRepository.Position from = read == null ? outbox.end() : read;
      read = from;
      List<Outbox.Entry> entries = outbox.listAfter(from, AT_ONCE);
      for (Outbox.Entry entry : entries) {
        sink.tryEmitNext(entry.event());
        read = entry.position();
      }
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be read now, the next look is in half a second: {}", e.getMessage());
    }
  }

  @Scheduled(initialDelay = "10m", fixedDelay = "1h")
  void forgetOld() {
    outbox.forget();
  }
}
