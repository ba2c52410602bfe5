package org.bangshou.bench;

import java.time.Duration;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;

/** This product. */
final class Bangshou implements PlanSolver {

  @Override
  public String name() {
    return "bangshou";
  }

  @Override
  public PlanningSolution solve(PlanningProblem problem, Duration limit, int threads, long seed) {
    return Solving.solve(problem, new SolveOptions(limit, seed, threads), ProgressListener.NOBODY);
  }
}
