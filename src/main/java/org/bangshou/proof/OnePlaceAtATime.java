package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;

/** The sequential model of a person: no two promises of theirs, the way included, overlap while both hold. */
final class OnePlaceAtATime implements Check {

  private record Promise(Rows.Held held, Span promised, Span service) {}

  @Override
  public List<Violation> find(Evidence evidence) {
    Tenure tenure = new Tenure(evidence);
    List<Violation> found = new ArrayList<>();
    evidence.rows().commitments().stream()
        .map(held -> new Promise(held, tenure.atLeast(held), new Span(held.from(), held.to())))
        .filter(p -> p.promised().from() < p.promised().to())
        .collect(groupingBy(p -> p.held().volunteer()))
        .values()
        .forEach(promises -> compare(promises, found));
    return found;
  }

  private static void compare(List<Promise> promises, List<Violation> found) {
    for (int i = 0; i < promises.size(); i++) {
      Promise one = promises.get(i);
      for (Promise other : promises.subList(i + 1, promises.size())) {
        if (one.service().overlaps(other.service()) && one.promised().overlaps(other.promised())) {
          found.add(
              new Violation(
                  "one-place-at-a-time",
                  "%s was promised to two places at once: commitments %s and %s"
                      .formatted(one.held().volunteer(), one.held().id(), other.held().id())));
        }
      }
    }
  }
}
