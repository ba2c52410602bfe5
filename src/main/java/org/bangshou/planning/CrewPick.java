package org.bangshou.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.bangshou.order.Seat;

/** Puts members on the seats of one visit where the plan's own crews cannot: those whom a rule excludes only when there is nobody else. Pure. */
final class CrewPick {

  private final List<Seat> seats;
  private final List<UUID> members;
  private final Map<Seat, UUID> holders = new HashMap<>();

  private CrewPick(List<Seat> seats, List<UUID> members) {
    this.seats = seats;
    this.members = members;
  }

  /**
   * Finds everybody a seat, or nobody.
   *
   * @param may who is not excluded at all
   * @param mayAtAll who is excluded by nothing that cannot be set aside
   * @return seat id to volunteer id; empty when some seat finds nobody
   */
  static Map<UUID, UUID> pick(
      List<Seat> seats, List<UUID> members, BiPredicate<Seat, UUID> may, BiPredicate<Seat, UUID> mayAtAll) {
    var pick = new CrewPick(seats, members);
    List<Seat> open = new ArrayList<>();
    for (Seat seat : seats) if (!pick.seat(seat, may, new HashSet<>())) open.add(seat);
    for (Seat seat : open) if (!pick.seat(seat, mayAtAll, new HashSet<>())) return Map.of();
    Map<UUID, UUID> seated = new HashMap<>();
    pick.holders.forEach((seat, member) -> seated.put(seat.id(), member));
    return seated;
  }

  /** Finds somebody for the seat, moving others to other seats if need be. */
  private boolean seat(Seat seat, BiPredicate<Seat, UUID> may, Set<UUID> tried) {
    for (UUID member : members) {
      if (!may.test(seat, member) || !tried.add(member)) continue;
      Seat held = seats.stream().filter(s -> member.equals(holders.get(s))).findFirst().orElse(null);
      if (held != null && !seat(held, may, tried)) continue;
      holders.put(seat, member);
      return true;
    }
    return false;
  }
}
