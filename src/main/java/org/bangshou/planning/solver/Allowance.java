package org.bangshou.planning.solver;

import java.time.Duration;

/**
 * How long one search may go on, from the moment at which this is made.
 *
 * @param steps 0 is no limit
 */
record Allowance(long beganNanos, Duration time, long steps) {

  static Allowance fromNow(Duration time, long steps) {
    return new Allowance(System.nanoTime(), time, steps);
  }

  boolean isSpent(int step) {
    return (steps > 0 && step >= steps) || System.nanoTime() - beganNanos >= time.toNanos();
  }

  /** Of the whole, 0 to 1. A search that is counted in steps asks no clock, so that it goes the same way anywhere. */
  double share(int step) {
    double share = steps > 0 ? step / (double) steps : (System.nanoTime() - beganNanos) / (double) time.toNanos();
    return Math.min(1, share);
  }
}
