package org.bangshou.ledger;

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
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;

/** Decides whether a placement may be offered as it was planned: all of its seats or none. Pure. */
final class PlacementDeciding {

  /** What can have changed since the plan was made; every other reason means that a rule forbids it. */
  private static final Set<String> STALE =
      Set.of("seat-taken", "order-not-open", "order-cancelled", "order-over", "start-not-allowed", "time-conflict",
          "already-on-this-order", "not-available", "weekly-limit", "other-team-holds-it", "volunteer-not-active");

  private final Sitting sitting;
  private final Team team;
  private final Eligibility eligibility;

  PlacementDeciding(Sitting sitting, Team team, Eligibility eligibility) {
    this.sitting = sitting;
    this.team = team;
    this.eligibility = eligibility;
  }

  /** Every reason why not; none when its seats may be offered. */
  List<Reason> findReasons(Placing placing) {
    Order order = sitting.order();
    if (order.status() != OrderStatus.OPEN) return List.of(statusReason(order));
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
        eligibility.check(ask).listReasons().stream()
            .filter(reason -> !isSetAside(reason, placing))
            .forEach(reasons::add);
      }
    }
    return reasons;
  }

  private boolean isSetAside(Reason reason, Placing placing) {
    return placing.setAside().contains(reason.code()) && eligibility.isOverridable(reason.code());
  }

  private static Reason statusReason(Order order) {
    return switch (order.status()) {
      case FILLED -> Reason.of("seat-taken", "seat", "1");
      case CANCELLED -> Reason.of("order-cancelled");
      case SERVED, CONFIRMED, LAPSED -> Reason.of("order-over");
      case SUBMITTED, REJECTED, OPEN -> Reason.of("order-not-open");
    };
  }

  static PlacingOutcome refusal(List<Reason> reasons) {
    return reasons.stream().allMatch(r -> STALE.contains(r.code()))
        ? new PlacingOutcome.Stale(reasons)
        : new PlacingOutcome.Refused(reasons);
  }

  /** The service with the legs that the plan knows. */
  static TimeWindow period(Order order, Placing placing) {
    Instant start = placing.start();
    return order.serviceAt(start)
        .padded(Duration.ofMinutes(placing.legInMinutes()), Duration.ofMinutes(placing.legOutMinutes()));
  }
}
