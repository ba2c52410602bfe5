package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of one worker. Whoever writes to the run names the moment until which its own lease
 * goes; a worker that lost its lease to another one therefore writes nothing any more.
 *
 * @param until by the database's clock
 * @param ruleVersion the rules with which it was started, and will end
 * @param problem as an earlier worker stored it; none when nobody has taken the snapshot yet
 */
record Lease(
    UUID runId,
    String regionCode,
    TimeWindow horizon,
    int seconds,
    long seed,
    Instant until,
    String ruleVersion,
    @Nullable String problem) {

  /** How long a run stays with a worker that gives no sign of life. */
  static final Duration LENGTH = Duration.ofSeconds(20);

  Lease renewed(Instant later) {
    return new Lease(runId, regionCode, horizon, seconds, seed, later, ruleVersion, problem);
  }
}
