package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bangshou.planning.contract.PlanningProblem;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** Independent searches side by side, each with its own model and seed; the best one counts. */
final class Searches {
  private static final int LOOK_MILLIS = 25;

  /** What building, repairing and reading out take of the limit, per order. */
  private static final long RESERVE_MICROS = 100;

  private final SolveOptions options;
  private final List<Search> searches = new ArrayList<>();
  private final AtomicLong improvedAt = new AtomicLong(System.nanoTime());
  private Model model;

  Searches(PlanningProblem problem, Model model, SolveOptions options, EnvironmentMode mode, long began) {
    this.model = model;
    this.options = options;
    var models = new ArrayList<>(List.of(model));
    while (models.size() < options.threads()) models.add(new Model(problem));
    Assignment start = options.from() == null ? Assignment.none(model) : Assignment.of(model, options.from());
    Duration spent = Duration.ofNanos(System.nanoTime() - began);
    Duration reserve = Duration.ofNanos(RESERVE_MICROS * 1000 * problem.orders().size());
    Duration left = options.limit().minus(spent).minus(reserve);
    if (left.toMillis() < 1) left = Duration.ofMillis(1);
    for (int n = 0; n < models.size(); n++)
      searches.add(new Search(start, models.get(n), options, options.seed() + 7919L * n, left, mode));
  }

  /** The best draft, of what the problem has become. */
  Draft run(Reports reports) {
    Consumer<Assignment> improved =
        found -> {
          improvedAt.set(System.nanoTime());
          reports.accept(found);
        };
    try (var threads = Executors.newFixedThreadPool(searches.size())) {
      var running = new ArrayList<Future<Assignment>>();
      for (Search search : searches) running.add(threads.submit(() -> search.run(improved)));
      var found = new ArrayList<Assignment>();
      for (var one : running) found.add(await(one, reports));
      lookForNews(reports);
      return best(found);
    }
  }

  private Draft best(List<Assignment> found) {
    Draft best = null;
    for (Assignment one : found) {
      Draft draft = one.problem().equals(model.problem) ? one.draft(model) : carried(one);
      if (best == null || Arrays.compare(value(draft), value(best)) < 0) best = draft;
    }
    return Objects.requireNonNull(best);
  }

  /** A search that ended before it heard the last news. */
  private Draft carried(Assignment found) {
    var was = new Model(found.problem());
    return Assignment.carried(found.draft(was), model).draft(model);
  }

  long movesTried() {
    return searches.stream().mapToLong(Search::movesTried).sum();
  }

  /** A stop that comes before the solver has begun is lost on it: say it until it has ended. */
  private Assignment await(Future<Assignment> running, Reports reports) {
    while (true) {
      try {
        return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillRunning) {
        lookForNews(reports);
        if (options.stopper().isStopped() || isAtRest()) searches.forEach(Search::stop);
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

  private boolean isAtRest() {
    Duration quiet = Duration.ofNanos(System.nanoTime() - improvedAt.get());
    return options.unimproved().isPositive() && quiet.compareTo(options.unimproved()) > 0;
  }

  private void lookForNews(Reports reports) {
    PlanningProblem next = options.feed() == null ? null : options.feed().take();
    if (next == null) return;
    reports.change(next);
    for (Search search : searches) {
      model = new Model(next);
      search.change(model);
    }
  }

  private long[] value(Draft draft) {
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
