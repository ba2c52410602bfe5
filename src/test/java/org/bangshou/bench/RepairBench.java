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
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.Repairing;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;
import org.junit.jupiter.api.Test;

/**
 * One urgent order into a running plan: how long it takes, and how many visits move. Run by deploy/bench.sh repair; other
 * problems of the contract: -Dbench.problem=FILE. Of each problem the heaviest orders of those that are free are the urgent
 * ones, one after the other, each into the same plan of all the others.
 */
class RepairBench {

  private static final int URGENT = 5;
  private static final int MOST = 3;
  private static final int SECONDS = 20;

  @Test
  void table() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    String file = System.getProperty("bench.problem");
    if (file != null) measure(ContractFiles.readProblem(Path.of(file)), file, rows);
    else for (long seed = 1; seed <= 3; seed++) measure(ProblemFixtures.random(seed, 1200, 50), "made-1200x50-" + seed, rows);
    System.out.printf("%-24s %-10s %8s %8s %6s %9s%n", "instance", "urgent", "seconds", "placed", "moved", "feasible");
    rows.forEach(r -> System.out.printf("%-24s %-10s %8s %8s %6s %9s%n", r.values().toArray()));
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("repair.json");
    Files.writeString(out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
  }

  private static void measure(PlanningProblem whole, String name, List<Map<String, Object>> rows) {
    List<Order> urgent =
        whole.orders().stream()
            .filter(o -> o.pinned() == null)
            .sorted((one, other) -> Long.compare(other.weight(), one.weight()))
            .limit(URGENT)
            .toList();
    PlanningProblem before = without(whole, urgent);
    PlanningSolution running = Solving.solve(before, new SolveOptions(Duration.ofSeconds(SECONDS), 1, 1), ProgressListener.NOBODY);
    for (Order one : urgent) {
      PlanningProblem now = without(whole, urgent.stream().filter(o -> !o.id().equals(one.id())).toList());
      long start = System.nanoTime();
      PlanningSolution repaired = Repairing.repair(now, running, MOST, 1);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("instance", name);
      row.put("urgent", one.id());
      row.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
      row.put("placed", repaired.visits().stream().anyMatch(v -> v.order().equals(one.id())));
      row.put("moved", Repairing.moved(running, repaired));
      row.put("feasible", now.travel().matrixMinutes() == null ? "unasked" : FeasibilityCheck.faults(now, repaired).isEmpty());
      rows.add(row);
    }
  }

  private static PlanningProblem without(PlanningProblem p, List<Order> gone) {
    List<Order> left = p.orders().stream().filter(o -> !gone.contains(o)).toList();
    return new PlanningProblem(
        p.version(), p.name(), p.horizon(), p.places(), p.travel(), p.volunteers(), p.teams(), left, p.objective());
  }
}
