package org.bangshou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.GreedyByWeight;
import org.junit.jupiter.api.Test;

/**
 * Planning against others: every solver gets each instance for the same wall time and threads, in turn, once
 * for each seed; each answer is checked by a checker that shares no code with any of them. Run by
 * deploy/bench.sh plan, which builds the peers and reads target/bench/plan.json.
 */
class PlanBench {
  private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("plan.seconds", 20));
  private static final int SEEDS = Integer.getInteger("plan.seeds", 3);
  private static final int THREADS = Integer.getInteger("plan.threads", 2);

  @Test
  void table() throws IOException {
    var table = new PlanTable();
    var instances = PlanInstances.all();
    for (int seed = 1; seed <= SEEDS; seed++)
      for (var instance : instances.entrySet())
        for (PlanSolver solver : solvers())
          if (solver.takes(instance.getValue())) solve(instance.getKey(), instance.getValue(), solver, seed, table);
    table.printSums();
    table.write(Path.of("target", "bench", "plan.json"));
    assertThat(table.rows()).as("every answer is feasible").allMatch(PlanTable.Row::feasible);
  }

  private static List<PlanSolver> solvers() {
    var solvers = new ArrayList<PlanSolver>(List.of(new Bangshou(), new GreedyByWeight()));
    ServiceLoader.load(PlanSolver.class).forEach(solvers::add);
    return solvers;
  }

  private static void solve(String name, PlanningProblem problem, PlanSolver solver, int seed, PlanTable table) {
    long start = System.nanoTime();
    PlanningSolution found = solver.solve(problem, LIMIT, THREADS, seed);
    double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    List<String> faults = FeasibilityCheck.faults(problem, found);
    faults.stream().limit(3).forEach(fault -> System.out.println("  " + fault));
    table.add(name, solver.name(), seed, seconds, faults.isEmpty(), found);
  }
}
