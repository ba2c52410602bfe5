package org.bangshou.planning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.planning.contract.PlanningProblem;

/**
 * Says which real seat each seat of a problem is. The contract names no seats, but seats of one order that
 * ask for the same are alike; so each takes the first that asks for what it asks for, a free one if there
 * is one. When somebody grabbed in the meantime and none is free any more, it takes a held one, and
 * publishing will say so.
 */
final class SeatMap {

  private final List<Seat> seats;

  /**
   * @param held seats with a holder now
   */
  SeatMap(Order order, Set<UUID> held) {
    this.seats =
        order.seats().stream()
            .sorted(Comparator.comparing((Seat s) -> held.contains(s.id())).thenComparingInt(Seat::number))
            .toList();
  }

  /**
   * @param asked one entry per person
   * @param members one per entry, in the same order
   * @return seat id to volunteer id
   */
  Map<UUID, UUID> seat(List<PlanningProblem.Seat> asked, List<String> members) {
    Map<UUID, UUID> seated = new LinkedHashMap<>();
    for (int at = 0; at < asked.size(); at++) {
      seated.put(next(asked.get(at), seated.keySet()).id(), UUID.fromString(members.get(at)));
    }
    return seated;
  }

  /** The members in the order in which the problem asks for them. */
  List<String> unseat(List<PlanningProblem.Seat> asked, Map<UUID, UUID> members) {
    Map<UUID, UUID> left = new HashMap<>(members);
    return asked.stream()
        .map(
            ask ->
                seats.stream()
                    .filter(s -> left.containsKey(s.id()) && isAlike(ask, s))
                    .findFirst()
                    .map(s -> String.valueOf(left.remove(s.id())))
                    .orElseThrow(() -> new IllegalStateException("a seat of the placement is not in its problem")))
        .toList();
  }


  private Seat next(PlanningProblem.Seat asked, Set<UUID> used) {
    return seats.stream()
        .filter(s -> !used.contains(s.id()) && isAlike(asked, s))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the order has no seat that asks for " + asked.skills().keySet()));
  }

  /** Where the problem leaves the real skill out, every seat will do. */
  private static boolean isAlike(PlanningProblem.Seat asked, Seat seat) {
    return asked.skills().keySet().stream().allMatch(MayKeys::isKey)
        || asked.skills().getOrDefault(seat.skill(), 0) == seat.level();
  }
}
