package org.bangshou.bench;

import java.time.Duration;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;

/** One of the solvers that {@link PlanBench} compares. */
public interface PlanSolver {

  String name();

  /** Is the problem of a size that it is meant for? */
  default boolean takes(PlanningProblem problem) {
    return true;
  }

  /** An answer to the whole problem, members and reasons included, after about this wall time. */
  PlanningSolution solve(PlanningProblem problem, Duration limit, int threads, long seed);
}
