package org.bangshou.web.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.Disclosed;
import org.bangshou.web.api.OrderView.Holder;
import org.bangshou.web.api.OrderView.SeatView;
import org.jspecify.annotations.Nullable;

/** Orders with who holds their seats. */
@Singleton
class OrderViews {

  private final Ledger ledger;
  private final Roster roster;

  OrderViews(Ledger ledger, Roster roster) {
    this.ledger = ledger;
    this.roster = roster;
  }

  /** For the coordinator of its region. */
  OrderView inFull(Order order) {
    return view(order, true);
  }

  /** For the one who asked: as much of people as {@link Disclosed} tells. */
  OrderView forRequester(Order order) {
    return view(order, false);
  }

  private OrderView view(Order order, boolean full) {
    Map<UUID, Commitment> bySeat =
        ledger.listActiveOn(List.of(order.id())).stream()
            .collect(Collectors.toMap(Commitment::seatId, Function.identity()));
    List<UUID> holders = bySeat.values().stream().map(Commitment::volunteerId).toList();
    Map<UUID, Volunteer> people =
        roster.listVolunteers(holders).stream().collect(Collectors.toMap(Volunteer::id, Function.identity()));
    return new OrderView(
        OrderBrief.of(order),
        order.requesterId(),
        order.note(),
        order.oneTeam(),
        order.preferredTeamId(),
        order.ruleVersion(),
        order.seats().stream().map(seat -> seat(order, seat, bySeat.get(seat.id()), people, full)).toList());
  }

  private static SeatView seat(
      Order order, Seat seat, @Nullable Commitment held, Map<UUID, Volunteer> people, boolean full) {
    Volunteer holder = held == null ? null : people.get(held.volunteerId());
    return new SeatView(
        seat.id(),
        seat.number(),
        seat.skill(),
        seat.level(),
        held == null || holder == null ? null : holder(order, held, holder, full));
  }

  private static Holder holder(Order order, Commitment held, Volunteer person, boolean full) {
    boolean named = full || Disclosed.stands(held);
    boolean reachable = full ? Disclosed.stands(held) : Disclosed.isReachable(held, order.status());
    return new Holder(
        held.id(),
        held.status(),
        held.consent(),
        held.consentDeadline(),
        named ? person.name() : Disclosed.familyName(person.name()),
        reachable ? new Contact(person.name(), person.phone()) : null);
  }
}
