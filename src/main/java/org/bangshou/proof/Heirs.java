package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who came upon seats of others. */
final class Heirs {

  private final Map<UUID, List<Rows.Held>> bySeat;

  Heirs(Rows rows) {
    bySeat = rows.commitments().stream().filter(Rows.Held::isHeir).collect(groupingBy(Rows.Held::seat));
  }

  /** Whose the seat became in the moment in which that promise ended; none when it went to nobody. */
  Optional<Rows.Held> find(Rows.Held ended) {
    Long moment = ended.endedAt();
    if (moment == null) return Optional.empty();
    return bySeat.getOrDefault(ended.seat(), List.of()).stream().filter(heir -> heir.createdAt() == moment).findFirst();
  }
}
