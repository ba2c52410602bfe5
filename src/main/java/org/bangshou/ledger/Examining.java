package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.ledger.Examination.SeatView;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.RuleSet;

/** Looks at one order for one person, rule by rule. */
@Singleton
class Examining {

  private final SittingReader sittings;
  private final CommitmentRepository commitments;
  private final CurrentRules rules;
  private final Clock clock;

  Examining(SittingReader sittings, CommitmentRepository commitments, CurrentRules rules, Clock clock) {
    this.sittings = sittings;
    this.commitments = commitments;
    this.rules = rules;
    this.clock = clock;
  }

  Examination examine(Order order, UUID volunteerId) {
    RuleSet current = rules.get();
    Instant now = clock.instant();
    Sitting sitting = sittings.read(order, List.of(volunteerId));
    Volunteer volunteer = sitting.findVolunteer(volunteerId).orElseThrow(() -> new NotFound("volunteer", volunteerId));
    Eligibility eligibility = current.eligibility(order.regionCode());
    GrabPolicy policy = eligibility.book().grab(order.function());
    var record = commitments.listRecords(List.of(volunteerId), policy.release().withinDays());
    return new Examination(
        current,
        order.findObstacle(now),
        new Limits(eligibility, order, record, now).list(volunteer, 0),
        seats(sitting, volunteer, eligibility, now),
        sitting.holders().stream().filter(h -> h.volunteerId().equals(volunteerId)).findFirst().orElse(null));
  }

  private static List<SeatView> seats(Sitting sitting, Volunteer volunteer, Eligibility eligibility, Instant now) {
    Deciding deciding = new Deciding(eligibility, now);
    Optional<Team> team = sitting.teamOf(volunteer);
    return sitting.order().seats().stream()
        .map(
            seat -> {
              Ask ask = deciding.nearest(sitting, volunteer, team, seat);
              return view(sitting, seat, ask, eligibility);
            })
        .toList();
  }

  private static SeatView view(Sitting sitting, Seat seat, Ask ask, Eligibility eligibility) {
    return new SeatView(seat, sitting.isFree(seat.id()), ask.start(), eligibility.explain(ask));
  }
}
