package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A seat that was grabbed, and a place on a waitlist, belong to exactly one claim, which was answered so: a claim
 * that was refused left nothing, one that was repeated left one thing.
 */
final class ClaimsLeaveOneTrace implements Check {

  private static final String NAME = "claims-leave-one-trace";

  @Override
  public List<Violation> find(Evidence evidence) {
    List<Violation> found = new ArrayList<>();
    Map<UUID, List<Rows.Kept>> byCommitment =
        evidence.rows().answers().stream()
            .flatMap(k -> k.commitments().stream().map(id -> Map.entry(id, k)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, List<Entry>> claims = evidence.claims();
    for (Rows.Held row : evidence.rows().commitments()) {
      if (row.isClaim()) check("commitment " + row.id(), byCommitment.getOrDefault(row.id(), List.of()), claims, found);
    }
    checkPlaces(evidence, claims, found);
    return found;
  }

  private static void checkPlaces(Evidence evidence, Map<String, List<Entry>> claims, List<Violation> found) {
    Map<Long, List<Rows.Kept>> byPlace =
        evidence.rows().answers().stream().filter(k -> k.place() > 0).collect(groupingBy(Rows.Kept::place));
    Set<Long> places = new HashSet<>();
    for (Rows.Waiting row : evidence.rows().waitlist()) {
      places.add(row.place());
      check("waitlist place " + row.place(), byPlace.getOrDefault(row.place(), List.of()), claims, found);
    }
    byPlace.keySet().stream()
        .filter(place -> !places.contains(place))
        .forEach(place -> found.add(new Violation(NAME, "waitlist place " + place + " was given and is not there")));
  }

  private static void check(String what, List<Rows.Kept> kept, Map<String, List<Entry>> claims, List<Violation> found) {
    if (kept.size() != 1) {
      found.add(new Violation(NAME, what + " belongs to " + kept.size() + " claims"));
      return;
    }
    List<Entry> asked = claims.getOrDefault(kept.getFirst().key(), List.of());
    if (asked.stream().noneMatch(e -> e.result() == kept.getFirst().result() || e.result() == Result.UNKNOWN)) {
      found.add(new Violation(NAME, what + " came of a claim that was never answered so"));
    }
  }
}
