package org.bangshou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;

/** What {@link PlanBench} solves: the files that deploy/bench.sh has made, or problems made here. */
final class PlanInstances {
  private static final Path FILES = Path.of("target", "bench", "problems");

  private PlanInstances() {}

  /** By name, in the order of the names. */
  static Map<String, PlanningProblem> all() {
    Map<String, PlanningProblem> all = new LinkedHashMap<>();
    for (Path file : files())
      all.put(file.getFileName().toString().replace(".json", ""), ContractFiles.readProblem(file));
    if (all.isEmpty()) {
      System.out.println("no public instances in " + FILES + ": problems made here instead");
      LongStream.rangeClosed(1, 3).forEach(seed -> all.put("made-8x1-" + seed, ProblemFixtures.random(seed, 8, 1)));
      LongStream.rangeClosed(1, 3).forEach(seed -> all.put("made-120x10-" + seed, ProblemFixtures.random(seed, 120, 10)));
    }
    return all;
  }

  private static List<Path> files() {
    if (!Files.isDirectory(FILES)) return List.of();
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
