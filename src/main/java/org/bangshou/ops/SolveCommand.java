package org.bangshou.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.bangshou.planning.Planner;
import org.bangshou.planning.contract.ContractFault;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.PinsClash;
import org.bangshou.planning.solver.ProgressListener;
import org.bangshou.planning.solver.SolveOptions;
import org.bangshou.planning.solver.Solving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code solve}: a problem file in, a proposal out. Exit 0 done, 1 failed, 2 wrong input. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = "Solves a planning problem and writes the proposal as JSON.")
public final class SolveCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_INPUT = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROBLEM.json", description = "the problem, version 1 of the contract")
  private Path problem;

  @Option(names = "--seconds", defaultValue = "30", description = "how long to search (default ${DEFAULT-VALUE})")
  private double seconds;

  @Option(names = "--seed", defaultValue = "1", description = "of the random choices (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--threads", defaultValue = "1", description = "searches side by side, 1..64 (default ${DEFAULT-VALUE})")
  private int threads;

  @Option(names = "--steps", defaultValue = "0", description = "end after so many steps, the same on every machine, if the time allows")
  private long steps;

  @Option(names = "--from", paramLabel = "FILE", description = "a plan to go on from, of this problem or of an earlier state of it")
  private @Nullable Path from;

  @Option(names = "--out", paramLabel = "FILE", description = "where the proposal goes (default: standard output)")
  private @Nullable Path out;

  /** For picocli, which fills in the fields. */
  @SuppressWarnings("NullAway.Init")
  public SolveCommand() {}

  @Override
  public Integer call() {
    SolveOptions options = options();
    try {
      PlanningProblem read = ContractFiles.readProblem(problem);
      Solving.notes(read).forEach(this::say);
      PlanningSolution beginning = from == null ? null : ContractFiles.readSolution(from);
      write(Planner.solve(read, options.withFrom(beginning), ProgressListener.NOBODY));
      return DONE;
    } catch (ContractFault fault) {
      return say(fault.getMessage(), WRONG_INPUT);
    } catch (PinsClash clash) {
      return say(problem + ": " + clash.getMessage(), WRONG_INPUT);
    } catch (IOException unwritable) {
      return say("cannot write " + out + ": " + unwritable.getMessage(), FAILED);
    } catch (RuntimeException | OutOfMemoryError bug) {
      return say("solving " + problem + " failed: " + bug, FAILED);
    }
  }

  private SolveOptions options() {
    if (!(seconds > 0 && seconds <= 1_000_000)) throw wrong("--seconds must be above 0, not " + seconds);
    if (threads < 1 || threads > 64) throw wrong("--threads must be 1..64, not " + threads);
    if (steps < 0) throw wrong("--steps must be 0 or more, not " + steps);
    return new SolveOptions(Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))), seed, threads).withSteps(steps);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private void write(PlanningSolution solution) throws IOException {
    if (out != null) {
      ContractFiles.write(solution, out);
      return;
    }
    PrintWriter standard = spec.commandLine().getOut();
    standard.print(ContractFiles.json(solution));
    standard.flush();
  }

  private int say(@Nullable String line, int exit) {
    say(String.valueOf(line).replaceAll("\\s+", " "));
    return exit;
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }
}
