package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** Placements of a proposal, one by one: all seats of one or none. What people grabbed meanwhile stays theirs. */
@Singleton
class Publishing {

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
    Sitting sitting = sittings.readLocked(List.of(order), placing.members().values()).getFirst();
    Eligibility eligibility = rules.eligibility(order.regionCode());
    Team team = roster.getTeam(placing.teamId());
    var deciding = new PlacementDeciding(sitting, team, eligibility);
    List<Reason> reasons = deciding.findReasons(placing);
    if (!reasons.isEmpty()) return PlacementDeciding.refusal(reasons);
    List<Going> going = listGoing(sitting, placing, team);
    List<Reason> warnings = listWarnings(sitting, going, eligibility);
    return new PlacingOutcome.Offered(offer(order, sitting, placing, going, eligibility), warnings);
  }

  private static List<Reason> listWarnings(Sitting sitting, List<Going> going, Eligibility eligibility) {
    return going.stream()
        .flatMap(one -> eligibility.listWarnings(sitting.ask(one.volunteer(), one.take())).stream())
        .distinct()
        .toList();
  }

  /** Who would take what. */
  private record Going(Volunteer volunteer, Decision.Take take) {}

  private static List<Going> listGoing(Sitting sitting, Placing placing, Team team) {
    TimeWindow period = PlacementDeciding.period(sitting.order(), placing);
    return placing.members().entrySet().stream()
        .map(
            place ->
                new Going(
                    sitting.findVolunteer(place.getValue()).orElseThrow(),
                    new Decision.Take(
                        sitting.order().seat(place.getKey()), placing.start(), period, Optional.of(team))))
        .toList();
  }

  private List<Commitment> offer(
      Order before, Sitting sitting, Placing placing, List<Going> going, Eligibility eligibility) {
    Duration open = Duration.ofHours(eligibility.book().grab(before.function()).placementOfferHours());
    List<Commitment> offered = new ArrayList<>();
    for (Going one : going) {
      offered.add(
          writer.offer(sitting, one.volunteer(), one.take(), Origin.PLACEMENT, open, placing.proposalId(), eligibility));
    }
    writer.noteHeld(before, sitting, "seat-taken");
    return offered;
  }
}
