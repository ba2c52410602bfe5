package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bangshou.planning.contract.PlanningSolution;

/** Reads a draft out as a solution: starts, members, figures and reasons. */
final class Answer {
  private final Draft draft;
  private final Model model;

  Answer(Draft draft) {
    this.draft = draft;
    this.model = draft.model;
  }

  /** The draft must be sound and keep every pin. */
  PlanningSolution write(PlanningSolution.Run run) {
    long travel = model.days.stream().mapToLong(day -> draft.plan(day.index).travel).sum();
    var unassigned = new Reasons(draft).all();
    return new PlanningSolution(
        1, model.problem.name(), unassignedWeight(), travel, visits(), unassigned, run);
  }

  long unassignedWeight() {
    return model.orders.stream()
        .filter(order -> draft.dayOf(order.index) == Draft.NONE)
        .mapToLong(OrderFact::weight)
        .sum();
  }

  private List<PlanningSolution.Visit> visits() {
    var visits = new ArrayList<PlanningSolution.Visit>();
    for (CrewWeek week : model.weeks) {
      var stops = new ArrayList<DayPlan.Stop>();
      for (TeamDay day : week.days) stops.addAll(draft.plan(day.index).stops);
      var seated = model.seating.seat(stops);
      if (seated == null) throw new IllegalStateException("a week of a sound draft cannot be seated");
      seated.forEach(one -> visits.add(visit(one)));
    }
    visits.sort(Comparator.comparing(PlanningSolution.Visit::start).thenComparing(PlanningSolution.Visit::team));
    return visits;
  }

  private PlanningSolution.Visit visit(Seating.Seated seated) {
    DayPlan.Stop stop = seated.stop();
    TeamFact team = stop.fit().day.team;
    var members = Arrays.stream(seated.members()).mapToObj(m -> team.members[m].id()).toList();
    return new PlanningSolution.Visit(
        stop.fit().order.id(), team.id(), model.timeline.time(stop.start()), members);
  }
}
