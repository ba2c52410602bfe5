package org.bangshou.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningSolution;

/** The rows of {@link PlanBench}: printed as they come, written at the end. */
final class PlanTable {
  private static final String LINE = "%-26s %-18s %5s %8s %9s %17s %14s%n";

  /** One answer; the names are those of target/bench/plan.json. */
  record Row(
      String instance, String solver, long seed, double seconds, boolean feasible, long unassignedWeight, long travelMinutes) {}

  private final List<Row> rows = new ArrayList<>();

  PlanTable() {
    System.out.printf(LINE, "instance", "solver", "seed", "seconds", "feasible", "unassignedWeight", "travelMinutes");
  }

  void add(String instance, String solver, long seed, double seconds, boolean feasible, PlanningSolution found) {
    var row = new Row(instance, solver, seed, seconds, feasible, found.unassignedWeight(), found.travelMinutes());
    rows.add(row);
    System.out.printf(LINE, instance, solver, seed, seconds, feasible ? "yes" : "NO", row.unassignedWeight, row.travelMinutes);
  }

  List<Row> rows() {
    return rows;
  }

  /** Per group of instances, what each solver leaves and travels in sum over all of it that it took. */
  void printSums() {
    Map<String, long[]> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      long[] sum = sums.computeIfAbsent("%-26s %-18s".formatted(group(row.instance), row.solver), none -> new long[3]);
      sum[0]++;
      sum[1] += row.unassignedWeight;
      sum[2] += row.travelMinutes;
    }
    System.out.printf("%n%-26s %-18s %5s %17s %14s %14s%n", "sum over", "solver", "runs", "unassignedWeight", "travelMinutes", "both");
    sums.forEach((who, sum) -> System.out.printf("%s %5d %17d %14d %14d%n", who, sum[0], sum[1], sum[2], sum[1] + sum[2]));
  }

  private static String group(String instance) {
    return instance.startsWith("kovacs") ? "kovacs" : instance.replaceFirst("-[0-9]+$", "");
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
  }
}
