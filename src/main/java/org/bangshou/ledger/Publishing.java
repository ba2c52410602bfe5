package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.order.Seat;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** Placements of a proposal, one by one: all seats of one or none. What people grabbed meanwhile stays theirs. */
@Singleton
class Publishing {

  /** What can have changed since the plan was made; every other reason means that a rule forbids it. */
  private static final Set<String> STALE =
      Set.of("seat-taken", "order-not-open", "order-cancelled", "order-over", "start-not-allowed", "time-conflict",
          "already-on-this-order", "not-available", "weekly-limit", "other-team-holds-it", "volunteer-not-active");

  private final Orders orders;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final Roster roster;
  private final CurrentRules rules;

  Publishing(Orders orders, SittingReader sittings, SeatWriter writer, Roster roster, CurrentRules rules) {
    this.orders = orders;
    this.sittings = sittings;
    this.writer = writer;
    this.roster = roster;
    this.rules = rules;
  }

  PlacingOutcome place(Placing placing) {
    Order order = orders.lockOrder(placing.orderId());
    Sitting sitting = sittings.readLocked(order, placing.members().values());
    Eligibility eligibility = rules.eligibility(order.regionCode());
    List<Reason> reasons = findReasons(sitting, placing, eligibility);
    if (!reasons.isEmpty()) return refusal(reasons);
    List<Reason> warnings = listWarnings(sitting, placing, eligibility);
    return new PlacingOutcome.Offered(offer(order, sitting, placing, eligibility), warnings);
  }

  private List<Reason> findReasons(Sitting sitting, Placing placing, Eligibility eligibility) {
    Order order = sitting.order();
    if (order.status() != OrderStatus.OPEN) return List.of(statusReason(order));
    Team team = roster.getTeam(placing.teamId());
    TimeWindow period = period(order, placing);
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<UUID, UUID> place : placing.members().entrySet()) {
      Seat seat = order.seat(place.getKey());
      Optional<Volunteer> volunteer = sitting.findVolunteer(place.getValue());
      if (!sitting.isFree(seat.id())) {
        reasons.add(Reason.of("seat-taken", "seat", seat.number()));
      } else if (volunteer.isEmpty()) {
        reasons.add(Reason.of("volunteer-not-active"));
      } else {
        var ask = sitting.ask(volunteer.get(), team, seat, placing.start(), period);
        reasons.addAll(eligibility.check(ask).listReasons());
      }
    }
    return reasons;
  }

  private List<Reason> listWarnings(Sitting sitting, Placing placing, Eligibility eligibility) {
    return listGoing(sitting, placing).stream()
        .flatMap(going -> eligibility.listWarnings(sitting.ask(going.volunteer(), going.take())).stream())
        .distinct()
        .toList();
  }

  /** Who would take what. */
  private record Going(Volunteer volunteer, Decision.Take take) {}

  private List<Going> listGoing(Sitting sitting, Placing placing) {
    Optional<Team> team = Optional.of(roster.getTeam(placing.teamId()));
    TimeWindow period = period(sitting.order(), placing);
    return placing.members().entrySet().stream()
        .map(
            place ->
                new Going(
                    sitting.findVolunteer(place.getValue()).orElseThrow(),
                    new Decision.Take(sitting.order().seat(place.getKey()), placing.start(), period, team)))
        .toList();
  }

  private static Reason statusReason(Order order) {
    return switch (order.status()) {
      case FILLED -> Reason.of("seat-taken", "seat", "1");
      case CANCELLED -> Reason.of("order-cancelled");
      case SERVED, CONFIRMED, LAPSED -> Reason.of("order-over");
      case SUBMITTED, REJECTED, OPEN -> Reason.of("order-not-open");
    };
  }

  private static PlacingOutcome refusal(List<Reason> reasons) {
    return reasons.stream().allMatch(r -> STALE.contains(r.code()))
        ? new PlacingOutcome.Stale(reasons)
        : new PlacingOutcome.Refused(reasons);
  }

  private List<Commitment> offer(Order before, Sitting sitting, Placing placing, Eligibility eligibility) {
    Duration open = Duration.ofHours(eligibility.book().grab(before.function()).placementOfferHours());
    List<Commitment> offered = new ArrayList<>();
    for (Going going : listGoing(sitting, placing)) {
      offered.add(
          writer.offer(
              sitting, going.volunteer(), going.take(), Origin.PLACEMENT, open, placing.proposalId(), eligibility));
    }
    writer.noteHeld(before, sitting, "seat-taken");
    return offered;
  }

  /** The service with the legs that the plan knows. */
  private static TimeWindow period(Order order, Placing placing) {
    Instant start = placing.start();
    return order.serviceAt(start)
        .padded(Duration.ofMinutes(placing.legInMinutes()), Duration.ofMinutes(placing.legOutMinutes()));
  }
}
