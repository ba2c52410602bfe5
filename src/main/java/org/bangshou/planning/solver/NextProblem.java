package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.solver.change.ProblemChange;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;

/**
 * Puts what the problem has become under a search: of its best so far stays what still fits, what is new is put where
 * there is room. An order that is new or gone, a calendar that changed: all are new eligibility, so every visit is made anew.
 */
record NextProblem(Model next) implements ProblemChange<Schedule> {

  @Override
  public void doChange(Schedule schedule, ProblemChangeDirector director) {
    List<Visit> before = List.copyOf(schedule.getVisits());
    Model model = before.getFirst().model();
    Draft was = Assignment.of(model, before).draft(model);
    Draft draft = Assignment.carried(was, next).draft(next);
    Repair.repair(draft);
    for (Visit visit : before) director.removeEntity(visit, schedule.getVisits()::remove);
    for (Visit visit : visits(draft)) director.addEntity(visit, schedule.getVisits()::add);
  }

  /** One for each order that some team could serve, with the team-day that it has. */
  static List<Visit> visits(Draft draft) {
    var visits = new ArrayList<Visit>();
    for (OrderFact order : draft.model.orders) {
      if (order.fits.isEmpty()) continue;
      var visit = new Visit(order);
      int day = draft.dayOf(order.index);
      visit.setTeamDay(day == Draft.NONE ? null : draft.model.days.get(day));
      visits.add(visit);
    }
    return visits;
  }
}
