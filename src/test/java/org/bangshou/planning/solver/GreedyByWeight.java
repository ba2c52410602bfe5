package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.Random;
import org.bangshou.bench.PlanSolver;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;

/** The heaviest order first, each where it costs least, and no search after that. */
public final class GreedyByWeight implements PlanSolver {

  @Override
  public String name() {
    return "greedy";
  }

  @Override
  public PlanningSolution solve(PlanningProblem problem, Duration limit, int threads, long seed) {
    var draft = new Draft(new Model(problem));
    Construction.fill(draft, new Random(seed));
    return new Answer(draft).write(new PlanningSolution.Run(0, seed, null, null));
  }
}
