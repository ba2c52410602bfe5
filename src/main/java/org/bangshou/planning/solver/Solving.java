package org.bangshou.planning.solver;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** The door: solves a planning problem. */
public final class Solving {
  private static final double BYTES_PER_MIB = 1024.0 * 1024.0;

  private Solving() {}

  /**
   * Searches until the options end it and answers with the best proposal, always feasible. Of a plan to go on from
   * what no longer fits is dropped one by one, and the rest kept.
   *
   * @param problem as {@code ContractFiles} checks it; with a feed the answer is of what it has become
   * @throws PinsClash when what is pinned cannot all be kept
   */
  public static PlanningSolution solve(
      PlanningProblem problem, SolveOptions options, ProgressListener listener) {
    return solve(problem, options, listener, EnvironmentMode.REPRODUCIBLE);
  }

  static PlanningSolution solve(
      PlanningProblem problem, SolveOptions options, ProgressListener listener, EnvironmentMode mode) {
    long began = System.nanoTime();
    var model = new Model(problem);
    requireServablePins(model);
    var reports = new Reports(problem, options, listener, began);
    var searches = new Searches(problem, model, options, mode, began);
    Draft best = searches.run(reports);
    return finish(best, options, began, searches.movesTried());
  }

  /** Soft constraints that the problem weighs and the solver does not know: they count nothing. */
  public static List<String> notes(PlanningProblem problem) {
    var notes = new ArrayList<String>();
    for (String id : SoftWeights.unknown(problem))
      notes.add("soft constraint '" + id + "' is not known and is ignored");
    return notes;
  }

  private static PlanningSolution finish(Draft draft, SolveOptions options, long began, long moves) {
    Repair.repair(draft);
    requireKeptPins(draft);
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    double rate = Math.round(moves / Math.max(0.001, seconds));
    return new Answer(draft).write(new PlanningSolution.Run(seconds, options.seed(), rate, peakMemory()));
  }

  private static double peakMemory() {
    long bytes = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans())
      if (pool.getType() == MemoryType.HEAP && pool.getPeakUsage() != null) bytes += pool.getPeakUsage().getUsed();
    return Math.round(bytes / BYTES_PER_MIB);
  }

  private static void requireServablePins(Model model) {
    for (OrderFact order : model.orders)
      if (order.pin() != null && order.fits.isEmpty())
        throw new PinsClash(order, "its team cannot serve it then, even with an empty calendar");
  }

  private static void requireKeptPins(Draft draft) {
    for (OrderFact order : draft.model.orders)
      if (order.pin() != null && draft.dayOf(order.index) == Draft.NONE)
        throw new PinsClash(order, "no way was found to keep it together with the other pinned orders");
  }
}
