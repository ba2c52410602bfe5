package org.bangshou.planning.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;

/** Timefold, community edition, on the same model with its default phases and moves; it uses one thread. */
public final class TimefoldPeer extends Peer {

  @Override
  public String name() {
    return "timefold";
  }

  @Override
  int[] days(Model model, Duration limit, int threads, long seed) {
    int[] days = nothing(model);
    List<TimefoldVisit> visits = model.orders.stream().filter(o -> !o.fits.isEmpty()).map(TimefoldVisit::new).toList();
    if (visits.isEmpty()) return days;
    var config =
        new SolverConfig()
            .withSolutionClass(TimefoldSchedule.class)
            .withEntityClasses(TimefoldVisit.class)
            .withConstraintProviderClass(TimefoldConstraints.class)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(limit);
    var best = SolverFactory.<TimefoldSchedule>create(config).buildSolver().solve(new TimefoldSchedule(visits));
    for (TimefoldVisit visit : best.getVisits()) {
      TeamDay day = visit.getTeamDay();
      if (day != null) days[visit.order().index] = day.index;
    }
    return days;
  }
}
