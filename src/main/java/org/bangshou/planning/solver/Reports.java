package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.function.Consumer;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/** Tells a listener of improvements, of whichever search, at most about five times a second. */
final class Reports implements Consumer<Assignment> {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private volatile PlanningProblem problem;
  private final SolveOptions options;
  private final ProgressListener listener;
  private final long began;
  private long quietUntil;
  private long leastWeight = Long.MAX_VALUE;
  private long leastCost = Long.MAX_VALUE;
  private @Nullable Model model;

  Reports(PlanningProblem problem, SolveOptions options, ProgressListener listener, long began) {
    this.problem = problem;
    this.options = options;
    this.listener = listener;
    this.began = began;
    this.quietUntil = began;
  }

  @Override
  public synchronized void accept(Assignment found) {
    if (!found.problem().equals(problem) || listener == ProgressListener.NOBODY || System.nanoTime() < quietUntil) return;
    Draft draft = found.draft(model());
    long weight = new Answer(draft).unassignedWeight();
    long travel = 0;
    long cost = 0;
    for (TeamDay day : draft.model.days) {
      travel += draft.plan(day.index).travel;
      cost += draft.plan(day.index).cost;
    }
    if (draft.model.weights.weighed()) cost += weight;
    if (!isBetter(weight, cost)) return;
    leastWeight = weight;
    leastCost = cost;
    int assigned = (int) java.util.Arrays.stream(found.days()).filter(day -> day != Draft.NONE).count();
    listener.improved(
        new Progress(elapsed(), weight, assigned, found.days().length - assigned, travel, () -> write(found)));
    quietUntil = System.nanoTime() + PAUSE.toNanos();
  }

  /** What comes of the earlier problem is not told any more, and the first of the next one is told whatever it is worth. */
  synchronized void change(PlanningProblem next) {
    problem = next;
    model = null;
    leastWeight = Long.MAX_VALUE;
    leastCost = Long.MAX_VALUE;
    quietUntil = System.nanoTime();
  }

  private boolean isBetter(long weight, long cost) {
    if (problem.isWeighed()) return cost < leastCost;
    return weight < leastWeight || (weight == leastWeight && cost < leastCost);
  }

  private synchronized PlanningSolution write(Assignment found) {
    Draft draft = found.draft(found.problem().equals(problem) ? model() : new Model(found.problem()));
    Repair.repair(draft);
    return new Answer(draft)
        .write(new PlanningSolution.Run(elapsed().toMillis() / 1000.0, options.seed(), null, null));
  }

  /** A model of its own: the searches' models belong to their threads. */
  private Model model() {
    Model own = model;
    if (own == null) model = own = new Model(problem);
    return own;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
