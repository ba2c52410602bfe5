package org.bangshou.planning.solver;

import java.time.Duration;

/** How far a search has come: by its steps where these end it, so that it can be repeated, else by time. */
final class Pace {
  private final long began = System.nanoTime();
  private final long nanos;
  private final long steps;
  private long done;
  private long trials;

  /**
   * @param limit wall time from now on
   * @param steps 0 when only time ends the search
   */
  Pace(Duration limit, long steps) {
    this.nanos = limit.toNanos();
    this.steps = steps;
  }

  /** Counts one more step; answers the share of the search that lies behind it, 0 to 1. */
  double step() {
    double share = steps > 0 ? (double) done / steps : (double) (System.nanoTime() - began) / nanos;
    done++;
    return Math.min(1, share);
  }

  /** Counts one changed plan that was judged. */
  void trial() {
    trials++;
  }

  /** How many changed plans were judged so far. */
  long trials() {
    return trials;
  }
}
