package org.bangshou.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bangshou.proof.Plan;
import org.bangshou.proof.Proof;
import org.bangshou.proof.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prove}: exit 0 when nothing was broken, 1 on a violation, 2 on wrong use. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        "Plays a seeded history of grabs, team grabs, give-backs, hand-overs, swaps, offers, placements and cancellations on servers and nodes of its own,"
            + " breaks them meanwhile, and checks every answer and every row afterwards.")
@SuppressWarnings("NullAway.Init") // picocli fills it
public final class ProveCommand implements Callable<Integer> {

  private static final int MOST_NODES = 2;

  /** What may break. */
  enum Faults {
    ALL,
    NONE
  }

  @Spec private CommandSpec spec;

  @Option(names = "--operations", defaultValue = "10000", description = "how many (default ${DEFAULT-VALUE})")
  private int operations;

  @Option(names = "--seed", description = "the same seed gives the same operations and faults; without it a new one, printed")
  private @Nullable Long seed;

  @Option(names = "--nodes", defaultValue = "2", description = "1 or 2 (default ${DEFAULT-VALUE})")
  private int nodes;

  @Option(names = "--faults", defaultValue = "ALL", description = "all or none (default all)")
  private Faults faults;

  @Option(names = "--minutes", description = "begin no operation after so many minutes")
  private @Nullable Integer minutes;

  @Option(names = "--data", paramLabel = "DIR", description = "an empty folder for its servers, its history and proof.json; without it a temporary one")
  private @Nullable Path data;

  @Option(names = "--tamper", paramLabel = "FILE.sql", description = "run on its database before the operations, to see that a missing guard is noticed")
  private @Nullable Path tamper;

  @Override
  public Integer call() throws IOException {
    Plan plan = plan();
    Optional<String> tampering = tampering();
    Path folder = folder();
    PrintWriter out = spec.commandLine().getOut();
    print(out, "Seed: " + plan.seed());
    Verdict verdict;
    try (Hush hush = new Hush();
        ProofStage stage = new ProofStage(DataFolder.at(folder), Map.of())) {
      verdict = new Proof(plan, stage, folder, line -> print(out, line)).run(tampering);
    }
    verdict.lines().forEach(line -> print(out, line));
    return verdict.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Plan plan() {
    if (operations < 1) throw wrong("--operations must be at least 1, not " + operations);
    if (nodes < 1 || nodes > MOST_NODES) throw wrong("--nodes must be 1 or 2, not " + nodes);
    if (minutes != null && minutes < 1) throw wrong("--minutes must be at least 1, not " + minutes);
    long chosen = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
    return new Plan(operations, chosen, nodes, faults == Faults.ALL, minutes == null ? null : Duration.ofMinutes(minutes));
  }

  private Optional<String> tampering() {
    if (tamper == null) return Optional.empty();
    try {
      return Optional.of(Files.readString(tamper));
    } catch (IOException e) {
      throw wrong("--tamper: cannot read " + tamper);
    }
  }

  private Path folder() throws IOException {
    if (data == null) return Files.createTempDirectory("bangshou-proof");
    Files.createDirectories(data);
    try (var content = Files.list(data)) {
      if (content.findAny().isPresent()) throw wrong("--data must be an empty folder: " + data);
    }
    return data;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
