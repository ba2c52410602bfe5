package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.solver.Explanation.TeamFinding;

/** What speaks against each team for one order: rules that hold always, and what the plan leaves no room for. */
final class TeamFindings {
  static final String FUNCTION = "function-not-offered";
  static final String REGION = "region-not-reached";
  static final String TIME = "team-unavailable";
  static final String SKILL = "member-lacks-skill";
  static final String MEMBERS = "member-unavailable";
  static final String PINNED = "pinned-team";
  static final String FULL_ROUTE = "no-room-on-the-round";
  static final String FULL_DAY = "too-many-visits-a-day";
  static final String CREW_GIVEN = "members-given-elsewhere";

  private final Model model;
  private final Draft draft;
  private final OrderFact order;

  TeamFindings(Model model, Draft draft, OrderFact order) {
    this.model = model;
    this.draft = draft;
    this.order = order;
  }

  TeamFinding of(TeamFact team) {
    List<Fit> fits = order.fits.stream().filter(fit -> fit.day.team == team).toList();
    if (fits.isEmpty()) return new TeamFinding(team.id(), against(team), List.of(), List.of());
    Set<String> occupied = new LinkedHashSet<>();
    Set<String> busy = new LinkedHashSet<>();
    boolean room = false;
    for (Fit fit : fits) {
      if (draft.dayOf(order.index) == fit.day.index) continue;
      DayPlan plan = draft.planWith(fit.day.index, order.index);
      room |= draft.admits(plan);
      if (!draft.admits(plan)) occupied.add(occupied(plan));
      for (int other : draft.ordersOn(fit.day.index)) busy.add(model.orders.get(other).id());
    }
    return new TeamFinding(team.id(), List.of(), room ? List.of() : List.copyOf(occupied), List.copyOf(busy));
  }

  private String occupied(DayPlan plan) {
    int visits = plan.size();
    for (TeamDay period : plan.day.calendarDay.periods)
      if (period.index != plan.day.index) visits += draft.ordersOn(period.index).length;
    if (visits > plan.day.team.visitsPerDay) return FULL_DAY;
    return plan.fits ? CREW_GIVEN : FULL_ROUTE;
  }

  /** Each rule for itself; whether the members are free is asked where nothing else is wrong. */
  private List<String> against(TeamFact team) {
    var against = new ArrayList<String>();
    Pin pin = order.pin();
    if (pin != null && !pin.team().equals(team.id())) against.add(PINNED);
    if (!team.offers(order)) against.add(FUNCTION);
    if (!team.reaches(order)) against.add(REGION);
    if (!hasTime(team)) against.add(TIME);
    if (!hasCrew(team)) against.add(SKILL);
    if (against.isEmpty()) against.add(MEMBERS);
    return against;
  }

  private boolean hasTime(TeamFact team) {
    return model.days.stream().filter(day -> day.team == team).anyMatch(day -> model.fitting.hasTime(order, day));
  }

  private boolean hasCrew(TeamFact team) {
    IntPredicate rested = m -> team.members[m].weeklyMinutes() >= order.duration;
    var matching = new Matching();
    matching.reset(
        order.seats.stream()
            .map(asked -> Bits.where(team.members.length, m -> team.members[m].can(asked)))
            .toArray(long[][]::new));
    return matching.offerAll(Bits.where(team.members.length, rested));
  }
}
