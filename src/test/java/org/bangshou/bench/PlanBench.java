package org.bangshou.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;
import org.junit.jupiter.api.Test;

/**
 * The first table of planning: what construction alone gives and what the search makes of it, on made
 * problems. Run by deploy/bench.sh plan, which reads target/bench/plan.json.
 */
class PlanBench {

  private static final int SECONDS = 20;

  @Test
  void table() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      PlanningProblem problem = ProblemFixtures.random(seed, 120, 10);
      rows.add(row(problem, "construction", seed, new SolveOptions(Duration.ofSeconds(SECONDS), seed, 1).withSteps(1)));
      rows.add(row(problem, "bangshou", seed, new SolveOptions(Duration.ofSeconds(SECONDS), seed, 1)));
    }
    System.out.printf("%-24s %-14s %5s %8s %9s %18s %14s%n", "instance", "solver", "seed", "seconds", "feasible", "unassignedWeight", "travelMinutes");
    rows.forEach(r -> System.out.printf("%-24s %-14s %5s %8s %9s %18s %14s%n", r.values().toArray()));
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("plan.json");
    Files.writeString(out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
  }

  private static Map<String, Object> row(PlanningProblem problem, String solver, long seed, SolveOptions options) {
    long start = System.nanoTime();
    PlanningSolution solution = Solving.solve(problem, options, ProgressListener.NOBODY);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("instance", "made-120x10-" + seed);
    row.put("solver", solver);
    row.put("seed", seed);
    row.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    row.put("feasible", FeasibilityCheck.faults(problem, solution).isEmpty());
    row.put("unassignedWeight", solution.unassignedWeight());
    row.put("travelMinutes", solution.travelMinutes());
    return row;
  }
}
