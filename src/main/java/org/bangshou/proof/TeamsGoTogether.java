package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A team's claim gets every seat for which it asks, or none. */
final class TeamsGoTogether implements Check {

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<String, Integer> asked = new HashMap<>();
    evidence.claims().forEach((key, claims) -> {
      if (claims.getFirst().deed() == Deed.TEAM_CLAIM) asked.put(key, claims.getFirst().seats());
    });
    Map<Long, List<Rows.Held>> written =
        evidence.rows().commitments().stream().filter(c -> c.origin().equals("TEAM_GRAB")).collect(groupingBy(Rows.Held::createdAt));
    List<Violation> found = new ArrayList<>();
    for (Rows.Kept kept : evidence.rows().answers()) {
      int seats = asked.getOrDefault(kept.key(), 0);
      if (seats == 0 || kept.commitments().isEmpty()) continue;
      long together = written.values().stream().filter(w -> w.stream().anyMatch(c -> kept.commitments().contains(c.id()))).count();
      if (kept.commitments().size() != seats || together != 1) {
        found.add(
            new Violation(
                "teams-go-together", "the team claim %s for %d seats got %d at %d times".formatted(kept.key(), seats, kept.commitments().size(), together)));
      }
    }
    return found;
  }
}
