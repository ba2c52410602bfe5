package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who was given a place on a waitlist before another asked stands before them. */
final class FirstComeFirstQueued implements Check {

  private record Queued(Entry claim, long asked, long place) {}

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<String, Rows.Kept> kept = evidence.rows().answers().stream().collect(toMap(Rows.Kept::key, k -> k));
    List<Violation> found = new ArrayList<>();
    evidence.claims().entrySet().stream()
        .flatMap(claims -> queued(claims.getValue(), kept.get(claims.getKey())).stream())
        .collect(groupingBy(q -> Objects.requireNonNull(q.claim().order())))
        .values()
        .forEach(queue -> compare(queue, found));
    return found;
  }

  private static List<Queued> queued(List<Entry> claims, Rows.@Nullable Kept kept) {
    if (kept == null || kept.place() == 0) return List.of();
    long asked = claims.stream().mapToLong(Entry::invoked).min().orElseThrow();
    return claims.stream()
        .filter(e -> e.result() == Result.WAITING)
        .min(Comparator.comparingLong(Entry::returned))
        .map(e -> List.of(new Queued(e, asked, kept.place())))
        .orElse(List.of());
  }

  private static void compare(List<Queued> queue, List<Violation> found) {
    queue.sort(Comparator.comparingLong(Queued::place));
    long latest = Long.MIN_VALUE;
    int whose = 0;
    for (Queued next : queue) {
      if (next.claim().returned() < latest) {
        found.add(
            new Violation(
                "first-come-first-queued",
                "operation %d was queued on order %s before operation %d asked, and stands behind it"
                    .formatted(next.claim().operation(), next.claim().order(), whose)));
      }
      if (next.asked() > latest) {
        latest = next.asked();
        whose = next.claim().operation();
      }
    }
  }
}
