package org.bangshou.planning.solver;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.Standing.Timed;

/** Answers at once what a hand edit would break and change. Pure; nobody else's visit moves. */
public final class EditCheck {
  private final Model model;
  private final Standing standing;
  private final OrderFact order;
  private final TeamFact team;
  private final int start;
  private final Set<String> broken = new LinkedHashSet<>();

  private EditCheck(Model model, PlanningSolution solution, HandEdit edit) {
    this.model = model;
    this.standing = new Standing(model, solution);
    this.order = model.order(edit.order());
    this.team = model.team(edit.team());
    this.start = model.timeline.minute(edit.start());
  }

  /**
   * Judges one edit.
   *
   * @throws NullPointerException when the problem has no such order or team
   */
  public static EditVerdict check(PlanningProblem problem, PlanningSolution solution, HandEdit edit) {
    return check(new Model(problem), solution, edit);
  }

  static EditVerdict check(Model model, PlanningSolution solution, HandEdit edit) {
    return new EditCheck(model, solution, edit).check();
  }

  private EditVerdict check() {
    order();
    pin();
    TeamDay day = standing.dayAt(team, start);
    breakUnless(day != null, "team-unavailable");
    if (day != null) route(day);
    List<String> members = new EditCrew(model, standing, order, team, start).seat(broken);
    SoftFigures change = standing.leaving(order);
    if (day != null) change = change.plus(coming(day, members));
    long weight = standing.find(order) == null ? -order.weight() : 0;
    return new EditVerdict(List.copyOf(broken), members, weight, change.shares(model.weights), (int) change.travel());
  }

  private void order() {
    boolean open = false;
    for (int w = 0; w < order.windows.length; w += 2)
      open |= order.windows[w] <= start && start <= order.windows[w + 1];
    breakUnless(open, "outside-start-windows");
    int opens = model.timeline.minute(model.problem.horizon().start());
    int closes = model.timeline.minute(model.problem.horizon().end());
    breakUnless(opens <= start && start + order.duration <= closes, "outside-horizon");
    breakUnless(team.offers(order), "function-not-offered");
    breakUnless(team.reaches(order), "region-not-reached");
  }

  private void pin() {
    Pin pin = order.pin();
    if (pin == null) return;
    breakUnless(pin.team().equals(team.id()), "pinned-team");
    breakUnless(pin.start() == null || model.timeline.minute(pin.start()) == start, "pinned-start");
  }

  /** Walks the team through the period with the new visit in it. */
  private void route(TeamDay day) {
    List<Timed> visits = with(day, List.of());
    walk(day, visits);
    long sameDate = day.calendarDay.periods.stream().filter(d -> d != day)
        .mapToLong(d -> standing.without(d, order).size()).sum();
    breakUnless(sameDate + visits.size() <= team.visitsPerDay, "too-many-visits-a-day");
  }

  private List<Timed> with(TeamDay day, List<String> members) {
    List<Timed> visits = standing.without(day, order);
    visits.add(new Timed(order, team, day, start, members));
    visits.sort(Comparator.comparingInt(Timed::start));
    return visits;
  }

  private SoftFigures coming(TeamDay day, List<String> members) {
    return standing.figures(day, with(day, members)).minus(standing.figures(day, standing.without(day, order)));
  }

  private void walk(TeamDay day, List<Timed> visits) {
    int at = team.base;
    int free = day.start;
    String code = "base-leg-too-short";
    for (Timed visit : visits) {
      if (free + model.distances.minutes(at, visit.order().place) > visit.start())
        broken.add(free > visit.start() ? "overlap" : code);
      at = visit.order().place;
      free = visit.end();
      code = "travel-too-short";
    }
    breakUnless(free + model.distances.minutes(at, team.base) <= day.end, "back-too-late");
  }

  private void breakUnless(boolean holds, String code) {
    if (!holds) broken.add(code);
  }
}
