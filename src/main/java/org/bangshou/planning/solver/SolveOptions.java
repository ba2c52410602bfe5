package org.bangshou.planning.solver;

import java.time.Duration;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/**
 * How to run. The same problem, start, seed, threads and number of steps give the same answer when steps
 * end the run; when {@code limit} ends it, the number of steps depends on the machine.
 *
 * @param limit wall time for the search, above zero
 * @param seed any number
 * @param threads independent searches side by side, 1..64; the best answer counts
 * @param steps ends the search after so many steps; 0 is no limit
 * @param unimproved ends the search when nothing got better for so long; zero is no limit
 * @param from a plan to go on from, of this problem or of an earlier state of it; none begins with nothing
 * @param feed what the problem becomes meanwhile; none when it stays as it is
 * @param stopper ends the run from another thread
 */
public record SolveOptions(
    Duration limit,
    long seed,
    int threads,
    long steps,
    Duration unimproved,
    @Nullable PlanningSolution from,
    @Nullable ProblemFeed feed,
    Stopper stopper) {
  public SolveOptions {
    if (!limit.isPositive()) throw new IllegalArgumentException("limit must be above zero: " + limit);
    if (threads < 1 || threads > 64) throw new IllegalArgumentException("threads must be 1..64: " + threads);
    if (steps < 0) throw new IllegalArgumentException("steps must be 0 or more: " + steps);
    if (unimproved.isNegative()) throw new IllegalArgumentException("unimproved must be 0 or more: " + unimproved);
  }

  public SolveOptions(Duration limit, long seed, int threads) {
    this(limit, seed, threads, 0, Duration.ZERO, null, null, new Stopper());
  }

  public SolveOptions withSteps(long most) {
    return new SolveOptions(limit, seed, threads, most, unimproved, from, feed, stopper);
  }

  public SolveOptions withUnimproved(Duration most) {
    return new SolveOptions(limit, seed, threads, steps, most, from, feed, stopper);
  }

  public SolveOptions withFrom(@Nullable PlanningSolution plan) {
    return new SolveOptions(limit, seed, threads, steps, unimproved, plan, feed, stopper);
  }

  public SolveOptions withFeed(ProblemFeed news) {
    return new SolveOptions(limit, seed, threads, steps, unimproved, from, news, stopper);
  }

  public SolveOptions withStopper(Stopper other) {
    return new SolveOptions(limit, seed, threads, steps, unimproved, from, feed, other);
  }
}
