package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Who was told that an order is full, or put on its waitlist, asked while there was a moment at which every seat
 * may have been held. "Sold out" a node may say by a note in Redis, which it believes for a moment after a seat
 * was freed elsewhere; while Redis is broken that is let pass altogether.
 */
final class FullWasFull implements Check {

  /** How long a node may believe what it heard, and a little for its clock. */
  private static final long BELIEVED = 60_000;

  private record Holding(UUID seat, Span span) {}

  @Override
  public List<Violation> find(Evidence evidence) {
    Tenure tenure = new Tenure(evidence);
    Map<UUID, List<Holding>> holdings =
        evidence.rows().commitments().stream()
            .collect(groupingBy(
                Rows.Held::order,
                mapping(h -> new Holding(h.seat(), tenure.atMost(h)), toList())));
    List<Violation> found = new ArrayList<>();
    for (List<Entry> claims : evidence.claims().values()) {
      Entry first = claims.stream().filter(Entry::isAnsweredClaim).min(Comparator.comparingLong(Entry::returned)).orElse(null);
      if (first == null || !first.saysFull() || first.order() == null) continue;
      long since = claims.stream().mapToLong(Entry::invoked).min().orElseThrow();
      Span asked = new Span(first.isSoldOut() ? since - BELIEVED : since, first.returned() + 1);
      if (first.isSoldOut() && evidence.redisAway().stream().anyMatch(asked::overlaps)) continue;
      Set<UUID> seats = evidence.rows().seats().getOrDefault(first.order(), Set.of());
      if (!mayHaveBeenFull(seats, holdings.getOrDefault(first.order(), List.of()), asked)) {
        found.add(
            new Violation(
                "full-was-full",
                "operation %d was told %s of order %s, which had a free seat all the while"
                    .formatted(first.operation(), first.result() == Result.WAITING ? "to wait" : first.code(), first.order())));
      }
    }
    return found;
  }

  /** Only where a holding begins can an order become full. */
  private static boolean mayHaveBeenFull(Set<UUID> seats, List<Holding> all, Span asked) {
    List<Holding> near = all.stream().filter(h -> h.span().overlaps(asked)).toList();
    LongStream begins = near.stream().mapToLong(h -> Math.max(h.span().from(), asked.from()));
    return begins.anyMatch(
        moment -> seats.stream().allMatch(seat -> near.stream().anyMatch(h -> h.seat().equals(seat) && h.span().contains(moment))));
  }
}
