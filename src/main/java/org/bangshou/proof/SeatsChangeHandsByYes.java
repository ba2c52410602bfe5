package org.bangshou.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Nobody comes upon a seat of somebody else's unless that promise ended in the same moment and whoever took it said yes. */
final class SeatsChangeHandsByYes implements Check {

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<UUID, List<Entry>> exchanged = evidence.about(Deed.EXCHANGE);
    Heirs heirs = new Heirs(evidence.rows());
    Set<UUID> explained = new HashSet<>();
    for (Rows.Held ended : evidence.rows().commitments()) {
      if (exchanged.containsKey(ended.id())) heirs.find(ended).ifPresent(heir -> explained.add(heir.id()));
    }
    List<Violation> found = new ArrayList<>();
    for (Rows.Held row : evidence.rows().commitments()) {
      if (row.isHeir() && !explained.contains(row.id())) {
        found.add(new Violation("seats-change-hands-by-yes", "commitment %s came by %s, and nobody said yes to it".formatted(row.id(), row.origin())));
      }
    }
    return found;
  }
}
