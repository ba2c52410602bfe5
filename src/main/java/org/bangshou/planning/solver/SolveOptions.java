package org.bangshou.planning.solver;

import java.time.Duration;

/**
 * How to run. The same problem, seed, threads and number of steps give the same answer when steps
 * end the run; when {@code limit} ends it, the number of steps depends on the machine.
 *
 * @param limit wall time for the search, above zero
 * @param seed any number
 * @param threads independent searches side by side, 1..64; the best answer counts
 * @param steps ends the search after so many steps; 0 is no limit
 * @param stopper ends the run from another thread
 */
public record SolveOptions(Duration limit, long seed, int threads, long steps, Stopper stopper) {
  public SolveOptions {
    if (!limit.isPositive()) throw new IllegalArgumentException("limit must be above zero: " + limit);
    if (threads < 1 || threads > 64) throw new IllegalArgumentException("threads must be 1..64: " + threads);
    if (steps < 0) throw new IllegalArgumentException("steps must be 0 or more: " + steps);
  }

  public SolveOptions(Duration limit, long seed, int threads) {
    this(limit, seed, threads, 0, new Stopper());
  }

  public SolveOptions withSteps(long most) {
    return new SolveOptions(limit, seed, threads, most, stopper);
  }

  public SolveOptions withStopper(Stopper other) {
    return new SolveOptions(limit, seed, threads, steps, other);
  }
}
