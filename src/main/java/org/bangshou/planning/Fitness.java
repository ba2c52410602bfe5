package org.bangshou.planning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;

/** Asks the one eligibility function in the words of a snapshot. */
final class Fitness {

  private final Scene scene;
  private final FreeTime time;
  private final Map<Eligibility, Eligibility> mixed = new HashMap<>();

  Fitness(Scene scene, FreeTime time) {
    this.scene = scene;
    this.time = time;
  }

  /**
   * May they take that seat with that team at every start at which they are free for it? What another start
   * would mend the problem can only say of a person or of an order; who may at some starts and not at
   * others is left out, for the plan must not promise what the ledger would refuse.
   */
  boolean isFit(Volunteer volunteer, Team team, OpenOrder open, Seat seat) {
    List<Busy> busy = scene.busyOf(volunteer.id());
    Eligibility eligibility = scene.eligibility(open);
    Ask first = ask(volunteer, team, open, seat, open.starts().getFirst().first(), busy);
    if (!eligibility.isEligibleForAnyStart(first)) return false;
    Eligibility others = mixed.computeIfAbsent(eligibility, e -> e.only(r -> RuleClass.MIXED.holds(r) || RuleClass.PERSONAL.holds(r)));
    List<TimeWindow> free = time.of(volunteer);
    return open.starts().stream()
        .flatMap(starts -> starts.sampled().stream())
        .filter(start -> free.stream().anyMatch(window -> window.contains(open.order().serviceAt(start))))
        .allMatch(start -> others.isEligible(ask(volunteer, team, open, seat, start, busy)));
  }

  /** What rules put on them there at the first start, in the solver's soft units; 0 where nothing does. */
  int cost(Volunteer volunteer, Team team, OpenOrder open, Seat seat) {
    Instant first = open.starts().getFirst().first();
    return scene.eligibility(open).cost(ask(volunteer, team, open, seat, first, scene.busyOf(volunteer.id())));
  }

  /** Why they may not, whatever the start; empty when they may. */
  List<Reason> lastingReasons(Volunteer volunteer, Team team, OpenOrder open, Seat seat) {
    Instant start = open.starts().getFirst().first();
    return scene.eligibility(open)
        .checkForAnyStart(ask(volunteer, team, open, seat, start, scene.busyOf(volunteer.id())))
        .listReasons();
  }

  /** The way does not matter here: it is a matter of calendars. */
  private Ask ask(Volunteer volunteer, Team team, OpenOrder open, Seat seat, Instant start, List<Busy> busy) {
    return ask(volunteer, team, open, seat, start, open.order().serviceAt(start), busy);
  }

  /** @param period the service with the legs that the plan knows */
  Ask ask(
      Volunteer volunteer, Team team, OpenOrder open, Seat seat, Instant start, TimeWindow period, List<Busy> busy) {
    return new Ask(
        volunteer, scene.county(volunteer.regionCode()), team, Set.of(), open.order(), open.county(), seat,
        open.holdingTeam(), start, period, busy);
  }
}
