package org.bangshou.planning;

import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.PinsClash;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;

/** One search over a problem of the contract, the same for a run of the service and for the command line. */
public final class Planner {

  private Planner() {}

  /**
   * The best plan found; it keeps everybody's visits per week too.
   *
   * @throws PinsClash when what is pinned cannot all be kept
   */
  public static PlanningSolution solve(PlanningProblem problem, SolveOptions options, ProgressListener listener) {
    PlanningSolution found = Solving.solve(problem, options, listener);
    return WeekRepair.keep(options.feed() == null ? problem : options.feed().solved(), found);
  }
}
