package org.bangshou.identity;

import java.time.Duration;

/**
 * How many failed logins are borne, and how long the next one then waits: one second, doubled with each
 * further failure, never more than a minute. Failures are forgiven little by little.
 *
 * @param free as many failures within a quarter of an hour make nobody wait
 */
record Leniency(int free) {

  private static final Duration FORGIVEN_WITHIN = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  /** @param elapsed since the level was counted */
  double afterFailure(double level, Duration elapsed) {
    double forgiven = (double) free * elapsed.toMillis() / FORGIVEN_WITHIN.toMillis();
    // what lies beyond the longest wait would only take longer to be forgiven
    return Math.min(free + DOUBLINGS, Math.max(0, level - Math.max(0, forgiven)) + 1);
  }

  Duration waitAfter(double level) {
    long beyond = Math.round(level) - free;
    if (beyond < 0) return Duration.ZERO;
    Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
