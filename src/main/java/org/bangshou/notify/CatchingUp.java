package org.bangshou.notify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.notify.Outbox.Entry;
import org.bangshou.notify.OutboxRepository.Position;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** What a hearer gets who was away: first what they missed, then what comes, each event once and in order. */
final class CatchingUp {

  private static final int MOST_MISSED = 1000;
  private static final int MOST_KEPT = 512;

  private final Outbox outbox;
  private final UUID lastKnown;
  private final Sinks.Many<Entry> kept = Sinks.many().unicast().onBackpressureBuffer(Queues.<Entry>get(MOST_KEPT).get());

  private CatchingUp(Outbox outbox, UUID lastKnown) {
    this.outbox = outbox;
    this.lastKnown = lastKnown;
  }

  /** What comes is kept before what was missed is read, so that nothing falls between. */
  static Flux<DomainEvent> from(UUID lastKnown, Outbox outbox, Flux<Entry> coming) {
    return Flux.defer(
        () -> {
          CatchingUp hearer = new CatchingUp(outbox, lastKnown);
          return Flux.using(() -> coming.subscribe(hearer::keep), _ -> hearer.all(), Disposable::dispose);
        });
  }

  /** Who cannot follow is cut off, comes again and names the last that they heard. */
  private void keep(Entry entry) {
    if (kept.tryEmitNext(entry).isFailure()) kept.tryEmitComplete();
  }

  private Flux<DomainEvent> all() {
    Optional<Position> known = outbox.findPosition(lastKnown);
    List<Entry> missed = known.map(position -> outbox.listAfter(position, MOST_MISSED + 1)).orElse(List.of());
    if (known.isEmpty() || missed.size() > MOST_MISSED) {
      return Flux.just(awayTooLong()).concatWith(kept.asFlux().map(Entry::event));
    }
    Position heard = missed.isEmpty() ? known.get() : missed.getLast().position();
    return Flux.fromIterable(missed)
        .concatWith(kept.asFlux().filter(entry -> entry.position().isAfter(heard)))
        .map(Entry::event);
  }

  private DomainEvent awayTooLong() {
    return new DomainEvent(lastKnown, LiveEvents.AWAY_TOO_LONG, "", lastKnown, Map.of(), List.of());
  }
}
