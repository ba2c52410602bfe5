package org.bangshou.proof;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When a seat was held, as far as one can tell from outside. A deed happens at some moment between its question
 * and its answer; so a commitment was held at least from the answer that told of it until the first question
 * that may have ended it, and at most from the transaction that wrote it until the answer that told of its end.
 */
final class Tenure {

  /** The database's clock and the prover's are one machine's, read in two ways. */
  private static final long SLACK = 10_000;

  private final Map<UUID, Long> told;
  private final Map<UUID, List<Entry>> answered;
  private final Map<UUID, List<Entry>> givenBack;
  private final Map<UUID, List<Entry>> exchanged;
  private final Map<UUID, List<Entry>> declined;
  private final Map<UUID, List<Entry>> cancelled;

  Tenure(Evidence evidence) {
    told =
        Stream.of(
                evidence.deeds(Deed.CLAIM, Result.GRANTED),
                evidence.deeds(Deed.TEAM_CLAIM, Result.GRANTED),
                evidence.deeds(Deed.PLACE, Result.DONE))
            .flatMap(entries -> entries)
            .flatMap(e -> e.commitments().stream().map(id -> Map.entry(id, e.returned())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min, HashMap::new));
    answered = evidence.about(Deed.ACCEPT);
    givenBack = evidence.about(Deed.GIVE_BACK);
    exchanged = evidence.about(Deed.EXCHANGE);
    declined = evidence.about(Deed.DECLINE);
    cancelled = evidence.cancellations();
    Heirs heirs = new Heirs(evidence.rows());
    for (Rows.Held ended : evidence.rows().commitments()) {
      long exchangedAt = done(exchanged.getOrDefault(ended.id(), List.of()));
      if (exchangedAt < Span.FOR_EVER) heirs.find(ended).ifPresent(heir -> told.merge(heir.id(), exchangedAt, Math::min));
    }
  }

  /** Empty when nobody was ever told of it. */
  Span atLeast(Rows.Held held) {
    long accepted = done(answered.getOrDefault(held.id(), List.of()));
    long from = Math.min(told.getOrDefault(held.id(), Span.FOR_EVER), accepted);
    long ended = endings(held).mapToLong(Entry::invoked).min().orElse(Span.FOR_EVER);
    boolean mayExpire = held.deadline() != null && accepted == Span.FOR_EVER;
    long until = mayExpire ? Math.min(ended, Objects.requireNonNull(held.deadline()) - SLACK) : ended;
    return new Span(from, until);
  }

  Span atMost(Rows.Held held) {
    long until = held.isActive() ? Span.FOR_EVER : done(endings(held).toList());
    return new Span(held.createdAt() - SLACK, until);
  }

  private Stream<Entry> endings(Rows.Held held) {
    return Stream.of(
            givenBack.getOrDefault(held.id(), List.of()),
            exchanged.getOrDefault(held.id(), List.of()),
            declined.getOrDefault(held.id(), List.of()),
            cancelled.getOrDefault(held.order(), List.of()))
        .flatMap(List::stream);
  }

  private static long done(List<Entry> entries) {
    return entries.stream().filter(e -> e.result() == Result.DONE).mapToLong(Entry::returned).min().orElse(Span.FOR_EVER);
  }
}
