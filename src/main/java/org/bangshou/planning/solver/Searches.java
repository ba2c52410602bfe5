package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.bangshou.planning.contract.PlanningProblem;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** Independent searches side by side, each with its own model and seed; the best one counts. */
final class Searches {
  private static final int LOOK_MILLIS = 25;

  /** What building, repairing and reading out take of the limit, per order. */
  private static final long RESERVE_MICROS = 100;

  private final Model model;
  private final SolveOptions options;
  private final List<Search> searches = new ArrayList<>();

  Searches(PlanningProblem problem, Model model, SolveOptions options, EnvironmentMode mode, long began) {
    this.model = model;
    this.options = options;
    var models = new ArrayList<>(List.of(model));
    while (models.size() < options.threads()) models.add(new Model(problem));
    Duration spent = Duration.ofNanos(System.nanoTime() - began);
    Duration reserve = Duration.ofNanos(RESERVE_MICROS * 1000 * problem.orders().size());
    Duration left = options.limit().minus(spent).minus(reserve);
    if (left.toMillis() < 1) left = Duration.ofMillis(1);
    for (int n = 0; n < models.size(); n++)
      searches.add(new Search(models.get(n), options.seed() + 7919L * n, left, options.steps(), mode));
  }

  Assignment run(Consumer<Assignment> improved) {
    try (var threads = Executors.newFixedThreadPool(searches.size())) {
      var running = new ArrayList<Future<Assignment>>();
      for (Search search : searches) running.add(threads.submit(() -> search.run(improved)));
      Assignment best = null;
      for (var one : running) {
        Assignment found = await(one);
        if (best == null || isBetter(found, best)) best = found;
      }
      return java.util.Objects.requireNonNull(best);
    }
  }

  long movesTried() {
    return searches.stream().mapToLong(Search::movesTried).sum();
  }

  /** A stop that comes before the solver has begun is lost on it: say it until it has ended. */
  private Assignment await(Future<Assignment> running) {
    while (true) {
      try {
        return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillRunning) {
        if (options.stopper().isStopped()) searches.forEach(Search::stop);
      } catch (InterruptedException interrupted) {
        options.stopper().stop();
        searches.forEach(Search::stop);
      } catch (ExecutionException failed) {
        options.stopper().stop();
        searches.forEach(Search::stop);
        throw new IllegalStateException("a search failed: " + failed.getCause(), failed.getCause());
      }
    }
  }

  private boolean isBetter(Assignment a, Assignment b) {
    long[] one = value(a);
    long[] other = value(b);
    return java.util.Arrays.compare(one, other) < 0;
  }

  private long[] value(Assignment found) {
    Draft draft = found.draft(model);
    long pins = 0;
    long weight = 0;
    for (OrderFact order : model.orders) {
      if (draft.dayOf(order.index) != Draft.NONE) continue;
      weight += order.weight();
      if (order.pin() != null) pins++;
    }
    long cost = model.days.stream().mapToLong(day -> draft.plan(day.index).cost).sum();
    return model.weights.weighed() ? new long[] {pins, weight + cost} : new long[] {pins, weight, cost};
  }
}
