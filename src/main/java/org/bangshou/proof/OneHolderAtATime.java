package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sequential model of a seat: it is free, or one person's. Two holdings of one seat never overlap in time. */
final class OneHolderAtATime implements Check {

  private record Holding(Rows.Held held, Span span) {}

  @Override
  public List<Violation> find(Evidence evidence) {
    Tenure tenure = new Tenure(evidence);
    List<Violation> found = new ArrayList<>();
    evidence.rows().commitments().stream()
        .map(held -> new Holding(held, tenure.atLeast(held)))
        .filter(h -> h.span().from() < h.span().to())
        .collect(groupingBy(h -> h.held().seat()))
        .values()
        .forEach(holdings -> compare(holdings, found));
    return found;
  }

  private static void compare(List<Holding> holdings, List<Violation> found) {
    holdings.sort(Comparator.comparingLong(h -> h.span().from()));
    Holding longest = holdings.getFirst();
    for (Holding next : holdings.subList(1, holdings.size())) {
      if (longest.span().overlaps(next.span())) {
        found.add(
            new Violation(
                "one-holder-at-a-time",
                "seat %s was acknowledged to %s as commitment %s and, with nothing in between that freed it, to %s as %s"
                    .formatted(
                        next.held().seat(), longest.held().volunteer(), longest.held().id(),
                        next.held().volunteer(), next.held().id())));
      }
      if (next.span().to() > longest.span().to()) longest = next;
    }
  }
}
