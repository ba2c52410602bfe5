package org.bangshou.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No promise ends unless somebody asked for it, its order was cancelled or its offer ran out. */
final class EndsHaveACause implements Check {

  @Override
  public List<Violation> find(Evidence evidence) {
    Map<UUID, List<Entry>> givenBack = evidence.about(Deed.GIVE_BACK);
    Map<UUID, List<Entry>> exchanged = evidence.about(Deed.EXCHANGE);
    Map<UUID, List<Entry>> declined = evidence.about(Deed.DECLINE);
    Map<UUID, List<Entry>> cancelled = evidence.cancellations();
    List<Violation> found = new ArrayList<>();
    for (Rows.Held row : evidence.rows().commitments()) {
      boolean explained =
          switch (row.status()) {
            case "OFFERED", "ACCEPTED" -> row.endedAt() == null;
            case "GIVEN_BACK" -> givenBack.containsKey(row.id()) || exchanged.containsKey(row.id());
            case "DECLINED" -> declined.containsKey(row.id());
            case "CANCELLED" -> cancelled.containsKey(row.order());
            case "EXPIRED" -> isOverdue(row.deadline(), row.endedAt());
            default -> false;
          };
      if (!explained) {
        found.add(new Violation("ends-have-a-cause", "commitment %s is %s, and nobody asked for it".formatted(row.id(), row.status())));
      }
    }
    return found;
  }

  private static boolean isOverdue(@Nullable Long deadline, @Nullable Long ended) {
    return deadline != null && ended != null && deadline <= ended;
  }
}
