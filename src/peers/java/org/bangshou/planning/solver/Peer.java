package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.Arrays;
import org.bangshou.bench.PlanSolver;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;

/**
 * A solver of others that says which team-day each order gets. Members are put on the seats after that, what
 * finds nobody is dropped, lightest first, and what is left is filled in greedily.
 */
abstract class Peer implements PlanSolver {

  /** The number of a team-day for each order, {@link Draft#NONE} for none. */
  abstract int[] days(Model model, Duration limit, int threads, long seed);

  @Override
  public final PlanningSolution solve(PlanningProblem problem, Duration limit, int threads, long seed) {
    long began = System.nanoTime();
    var model = new Model(problem);
    int[] days = days(model, limit, threads, seed);
    for (OrderFact order : model.orders)
      if (days[order.index] != Draft.NONE && order.fit(model.days.get(days[order.index])) == null)
        days[order.index] = Draft.NONE;
    Draft draft = new Assignment(days).draft(model);
    Repair.repair(draft);
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    return new Answer(draft).write(new PlanningSolution.Run(seconds, seed, null, null));
  }

  static int[] nothing(Model model) {
    int[] days = new int[model.orders.size()];
    Arrays.fill(days, Draft.NONE);
    return days;
  }
}
