package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.List;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;

/** Which team-day each order of a problem has, by numbers: what passes between threads and models. */
record Assignment(PlanningProblem problem, int[] days) {

  /** No order has one. */
  static Assignment none(Model model) {
    int[] days = new int[model.orders.size()];
    Arrays.fill(days, Draft.NONE);
    return new Assignment(model.problem, days);
  }

  static Assignment of(Model model, List<Visit> visits) {
    Assignment all = none(model);
    for (Visit visit : visits) {
      TeamDay day = visit.getTeamDay();
      if (day != null) all.days[visit.order().index] = day.index;
    }
    return all;
  }

  static Assignment of(Draft draft) {
    int[] days = new int[draft.model.orders.size()];
    for (int order = 0; order < days.length; order++) days[order] = draft.dayOf(order);
    return new Assignment(draft.model.problem, days);
  }

  /** What a written solution says; visits that fit no period of their team are left out. */
  static Assignment of(Model model, PlanningSolution solution) {
    Assignment all = none(model);
    for (var visit : solution.visits()) all.take(model, visit.order(), visit.team(), model.timeline.minute(visit.start()));
    return all;
  }

  /** The same for what the problem has become meanwhile: by order, team and start. */
  static Assignment carried(Draft was, Model next) {
    Assignment all = none(next);
    for (TeamDay day : was.model.days)
      for (DayPlan.Stop stop : was.plan(day.index).stops)
        all.take(next, stop.fit().order.id(), day.team.id(), next.timeline.minute(was.model.timeline.time(stop.start())));
    return all;
  }

  private void take(Model model, String id, String team, int start) {
    OrderFact order = model.orderById.get(id);
    if (order == null) return;
    for (Fit fit : order.fits)
      if (fit.day.team.id().equals(team) && fit.day.start <= start && start < fit.day.end) days[order.index] = fit.day.index;
  }

  Draft draft(Model model) {
    var draft = new Draft(model);
    for (int order = 0; order < days.length; order++)
      if (days[order] != Draft.NONE) draft.move(order, days[order]);
    draft.keep();
    return draft;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assignment that && problem.equals(that.problem) && Arrays.equals(days, that.days);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(days);
  }
}
