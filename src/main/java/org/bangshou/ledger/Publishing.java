package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
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
    Team team = roster.getTeam(placing.teamId());
    var deciding = new PlacementDeciding(sitting, team, eligibility);
    List<Reason> reasons = deciding.findReasons(placing);
    if (!reasons.isEmpty()) return PlacementDeciding.refusal(reasons);
    return new PlacingOutcome.Offered(offer(order, sitting, placing, team, eligibility));
  }

  private List<Commitment> offer(Order before, Sitting sitting, Placing placing, Team team, Eligibility eligibility) {
    Duration open = Duration.ofHours(eligibility.book().grab(before.function()).placementOfferHours());
    List<Commitment> offered = new ArrayList<>();
    for (Map.Entry<UUID, UUID> place : placing.members().entrySet()) {
      Volunteer volunteer = sitting.findVolunteer(place.getValue()).orElseThrow();
      var take =
          new Decision.Take(
              before.seat(place.getKey()), placing.start(), PlacementDeciding.period(before, placing),
              Optional.of(team));
      offered.add(writer.offer(sitting, volunteer, take, Origin.PLACEMENT, open, placing.proposalId(), eligibility));
    }
    writer.noteHeld(before, sitting, "seat-taken");
    return offered;
  }
}
