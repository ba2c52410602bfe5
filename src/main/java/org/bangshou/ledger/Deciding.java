package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    FirstStart.@Nullable None nearest = null;
    for (Seat seat : named == null ? sitting.freeSeats() : List.of(named)) {
      if (!sitting.isFree(seat.id())) continue;
      switch (firstStart(sitting, volunteer, team, seat, start)) {
        case FirstStart.Found(var found, var period) -> {
          return new Decision.Take(seat, found, period, team);
        }
        case FirstStart.None none -> nearest = nearer(nearest, none);
      }
    }
    return welcomeOnAHeldSeat(sitting, volunteer, team, start) ? new Decision.Wait(team) : refuse(sitting, volunteer, team, start, nearest);
  }

  private boolean welcomeOnAHeldSeat(Sitting sitting, Volunteer volunteer, Optional<Team> team, @Nullable Instant start) {
    return sitting.order().seats().stream()
        .filter(seat -> !sitting.isFree(seat.id()))
        .anyMatch(seat -> firstStart(sitting, volunteer, team, seat, start) instanceof FirstStart.Found);
  }

  /** @param nearest of the free seats; none when there is none */
  private Decision refuse(
      Sitting sitting, Volunteer volunteer, Optional<Team> team, @Nullable Instant start, FirstStart.@Nullable None nearest) {
    FirstStart.@Nullable None found = nearest;
    if (found == null) {
      for (Seat seat : sitting.order().seats()) {
        if (firstStart(sitting, volunteer, team, seat, start) instanceof FirstStart.None none) found = nearer(found, none);
      }
    }
    if (found == null) throw new IllegalStateException("nobody refuses on order " + sitting.order().code());
    return new Decision.No(found.verdict().reasons(), found.nearest());
  }

  /** Of two ways to fail, the one with fewer reasons is easier to mend and therefore worth telling. */
  private static FirstStart.None nearer(FirstStart.@Nullable None one, FirstStart.None other) {
    return one == null || other.verdict().reasons().size() < one.verdict().reasons().size() ? other : one;
  }

  /** The question about the first start that suits them, or about the one that comes nearest. */
  Ask nearest(Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat) {
    return switch (earliest(sitting, volunteer, team, seat, now)) {
      case FirstStart.Found(var start, _) -> ask(sitting, volunteer, team, seat, start);
      case FirstStart.None(_, var nearest) -> nearest;
    };
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
      case Verdict.Ineligible no -> new FirstStart.None(no, ask);
    };
  }

  private Ask ask(Sitting sitting, Volunteer volunteer, Optional<Team> team, Seat seat, Instant start) {
    return sitting.ask(
        volunteer, team.orElse(null), seat, start, sitting.period(eligibility, volunteer, start));
  }
}
