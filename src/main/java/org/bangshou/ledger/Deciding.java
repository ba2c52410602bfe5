package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;
import org.bangshou.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Decides a claim on an order: which free seat, or the waitlist, or every reason why not. Pure. */
final class Deciding {

  private final Eligibility eligibility;
  private final Instant now;

  Deciding(Eligibility eligibility, Instant now) {
    this.eligibility = eligibility;
    this.now = now;
  }

  /**
   * @param seatId none: whichever free seat suits them
   * @param start none: the earliest that suits them
   */
  Decision decide(Sitting sitting, Volunteer volunteer, @Nullable Seat named, @Nullable Instant start) {
    Optional<Team> team = sitting.teamOf(volunteer);
    List<Reason> nearest = List.of();
    for (Seat seat : named == null ? sitting.freeSeats() : List.of(named)) {
      if (!sitting.isFree(seat.id())) continue;
      FirstStart first = firstStart(sitting, volunteer, team, seat, start);
      if (first instanceof FirstStart.Found(var found, var period)) return new Decision.Take(seat, found, period, team);
      nearest = nearer(nearest, first.verdict().listReasons());
    }
    return welcomeOnAHeldSeat(sitting, volunteer, team, start) ? new Decision.Wait(team) : refuse(sitting, volunteer, team, start, nearest);
  }

  private boolean welcomeOnAHeldSeat(Sitting sitting, Volunteer volunteer, Optional<Team> team, @Nullable Instant start) {
    return sitting.order().seats().stream()
        .filter(seat -> !sitting.isFree(seat.id()))
        .anyMatch(seat -> firstStart(sitting, volunteer, team, seat, start) instanceof FirstStart.Found);
  }

  private Decision refuse(
      Sitting sitting, Volunteer volunteer, Optional<Team> team, @Nullable Instant start, List<Reason> nearest) {
    if (!nearest.isEmpty()) return new Decision.No(nearest);
    List<Reason> reasons = List.of();
    for (Seat seat : sitting.order().seats()) {
      reasons = nearer(reasons, firstStart(sitting, volunteer, team, seat, start).verdict().listReasons());
    }
    return new Decision.No(reasons);
  }

  /** Of two ways to fail, the one with fewer reasons is easier to mend and therefore worth telling. */
  private static List<Reason> nearer(List<Reason> one, List<Reason> other) {
    return one.isEmpty() || other.size() < one.size() ? other : one;
  }

  /** At the wanted start, or else the earliest from now on. */
  private FirstStart firstStart(
      Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat, @Nullable Instant wanted) {
    return wanted == null
        ? earliest(sitting, volunteer, team, seat, now)
        : at(sitting, volunteer, team, seat, wanted);
  }

  FirstStart earliest(Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat, Instant from) {
    return eligibility.findFirstStart(ask(sitting, volunteer, team, seat, from));
  }

  FirstStart at(Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat, Instant start) {
    Ask ask = ask(sitting, volunteer, team, seat, start);
    return switch (eligibility.check(ask)) {
      case Verdict.Eligible() -> new FirstStart.Found(start, ask.period());
      case Verdict.Ineligible no -> new FirstStart.None(no);
    };
  }

  private Ask ask(Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat, Instant start) {
    return sitting.ask(
        volunteer, team.orElse(null), seat, start, sitting.period(eligibility, volunteer, start));
  }
}
