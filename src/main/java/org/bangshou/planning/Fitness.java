package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.Verdict;

/** Asks the one eligibility function in the words of a snapshot. */
final class Fitness {

  /**
   * Reasons that depend on the day, but are no matter of anybody's calendar: the problem's calendars
   * say the other timed ones.
   */
  private static final Set<String> BY_DAY = Set.of("certificate-expired");

  private final Eligibility eligibility;

  Fitness(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  /**
   * May they take that seat with that team at whichever start the order allows, as far as it is no matter
   * of their calendar? Careful with what depends on the day: a certificate must still hold at the last start.
   */
  boolean isFit(Volunteer volunteer, Team team, OpenOrder open, Seat seat, List<Busy> busy) {
    Ask ask = askAtLast(volunteer, team, open, seat, busy);
    return eligibility.checkForAnyStart(ask).isEligible()
        && eligibility.check(ask).listReasons().stream().map(Reason::code).noneMatch(BY_DAY::contains);
  }

  /** Why they may not, whatever the start; empty when they may. */
  List<Reason> lastingReasons(Volunteer volunteer, Team team, OpenOrder open, Seat seat, List<Busy> busy) {
    return eligibility.checkForAnyStart(askAtLast(volunteer, team, open, seat, busy)).listReasons();
  }

  /**
   * The whole answer for one start.
   *
   * @param period the service with the legs that the plan knows
   */
  Verdict check(
      Volunteer volunteer, Team team, OpenOrder open, Seat seat, Instant start, TimeWindow period, List<Busy> busy) {
    return eligibility.check(ask(volunteer, team, open, seat, start, period, busy));
  }

  /** The way does not matter here: it is a matter of calendars. */
  private static Ask askAtLast(Volunteer volunteer, Team team, OpenOrder open, Seat seat, List<Busy> busy) {
    Instant last = open.starts().getLast().last();
    return ask(volunteer, team, open, seat, last, open.order().serviceAt(last), busy);
  }

  private static Ask ask(
      Volunteer volunteer, Team team, OpenOrder open, Seat seat, Instant start, TimeWindow period, List<Busy> busy) {
    return new Ask(
        volunteer, team, Set.of(), open.order(), open.county(), seat, open.holdingTeam(), start, period, busy);
  }
}
