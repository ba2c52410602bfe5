package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/** Answers at once what a hand edit would break and change. Pure; nobody else's visit moves. */
public final class EditCheck {
  private final Model model;
  private final PlanningSolution solution;
  private final OrderFact order;
  private final TeamFact team;
  private final int start;
  private final @Nullable TeamFact oldTeam;
  private final Set<String> broken = new LinkedHashSet<>();

  private EditCheck(Model model, PlanningSolution solution, HandEdit edit) {
    this.model = model;
    this.solution = solution;
    this.order = model.order(edit.order());
    this.team = model.team(edit.team());
    this.start = model.timeline.minute(edit.start());
    this.oldTeam =
        solution.visits().stream()
            .filter(visit -> visit.order().equals(edit.order()))
            .map(visit -> model.team(visit.team()))
            .findFirst()
            .orElse(null);
  }

  /**
   * Judges one edit.
   *
   * @throws NullPointerException when the problem has no such order or team
   */
  public static EditVerdict check(PlanningProblem problem, PlanningSolution solution, HandEdit edit) {
    return new EditCheck(new Model(problem), solution, edit).check();
  }

  private EditVerdict check() {
    order();
    pin();
    int travel = route();
    List<String> members = new EditCrew(model, solution, order, team, start).seat(broken);
    return new EditVerdict(List.copyOf(broken), members, oldTeam == null ? -order.weight() : 0, travel - travelNow());
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

  /** Walks the team through the period with the new visit in it; answers its travel minutes. */
  private int route() {
    TeamDay day = periodAt(team, start);
    if (day == null) {
      broken.add("team-unavailable");
      return travel(team, null);
    }
    var visits = visits(day);
    visits.add(new Timed(order, start));
    visits.sort(Comparator.comparingInt(Timed::start));
    walk(day, visits);
    long sameDate = model.days.stream().filter(d -> d.calendarDay == day.calendarDay && d != day)
        .mapToLong(d -> visits(d).size()).sum();
    breakUnless(sameDate + visits.size() <= team.visitsPerDay, "too-many-visits-a-day");
    return travel(team, day) + length(day, visits);
  }

  private void walk(TeamDay day, List<Timed> visits) {
    int at = team.base;
    int free = day.start;
    String code = "base-leg-too-short";
    for (Timed visit : visits) {
      if (free + model.distances.minutes(at, visit.order.place) > visit.start)
        broken.add(free > visit.start ? "overlap" : code);
      at = visit.order.place;
      free = visit.start + visit.order.duration;
      code = "travel-too-short";
    }
    breakUnless(free + model.distances.minutes(at, team.base) <= day.end, "back-too-late");
  }

  /** Travel today of this team, and of the team that the order leaves when it is another. */
  private int travelNow() {
    int now = 0;
    for (TeamDay day : model.days)
      if (day.team == team || day.team == oldTeam) now += length(day, allVisits(day));
    return now;
  }

  /** Travel without the order and without one period. */
  private int travel(TeamFact of, @Nullable TeamDay except) {
    int minutes = 0;
    for (TeamDay day : model.days)
      if (day != except && (day.team == of || day.team == oldTeam)) minutes += length(day, visits(day));
    return minutes;
  }

  private int length(TeamDay day, List<Timed> visits) {
    int at = day.team.base;
    int minutes = 0;
    for (Timed visit : visits) {
      minutes += model.distances.minutes(at, visit.order.place);
      at = visit.order.place;
    }
    return visits.isEmpty() ? 0 : minutes + model.distances.minutes(at, day.team.base);
  }

  private List<Timed> visits(TeamDay day) {
    var others = allVisits(day);
    others.removeIf(visit -> visit.order == order);
    return others;
  }

  private List<Timed> allVisits(TeamDay day) {
    var visits = new ArrayList<Timed>();
    for (var visit : solution.visits()) {
      int at = model.timeline.minute(visit.start());
      if (visit.team().equals(day.team.id()) && day.start <= at && at < day.end)
        visits.add(new Timed(model.order(visit.order()), at));
    }
    visits.sort(Comparator.comparingInt(Timed::start));
    return visits;
  }

  private @Nullable TeamDay periodAt(TeamFact of, int minute) {
    for (TeamDay day : model.days) if (day.team == of && day.start <= minute && minute < day.end) return day;
    return null;
  }

  private void breakUnless(boolean holds, String code) {
    if (!holds) broken.add(code);
  }

  private record Timed(OrderFact order, int start) {}
}
