package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.List;
import org.bangshou.planning.contract.PlanningSolution;

/** Which team-day each order has, by numbers: what passes between threads and models. */
record Assignment(int[] days) {

  static Assignment of(Model model, List<Visit> visits) {
    int[] days = new int[model.orders.size()];
    Arrays.fill(days, Draft.NONE);
    for (Visit visit : visits) {
      TeamDay day = visit.getTeamDay();
      if (day != null) days[visit.order().index] = day.index;
    }
    return new Assignment(days);
  }

  static Assignment of(Draft draft) {
    int[] days = new int[draft.model.orders.size()];
    for (int order = 0; order < days.length; order++) days[order] = draft.dayOf(order);
    return new Assignment(days);
  }

  /** What a written solution says; visits outside every period of their team are left out. */
  static Assignment of(Model model, PlanningSolution solution) {
    int[] days = new int[model.orders.size()];
    Arrays.fill(days, Draft.NONE);
    for (var visit : solution.visits()) {
      OrderFact order = model.orderById.get(visit.order());
      int start = model.timeline.minute(visit.start());
      if (order == null) continue;
      for (Fit fit : order.fits)
        if (fit.day.team.id().equals(visit.team()) && fit.day.start <= start && start < fit.day.end)
          days[order.index] = fit.day.index;
    }
    return new Assignment(days);
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
    return other instanceof Assignment that && Arrays.equals(days, that.days);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(days);
  }
}
