package org.bangshou.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of one worker. Whoever writes to the run names the moment until which its own lease
 * goes; a worker that lost its lease to another one therefore writes nothing any more.
 *
 * @param until by the database's clock
 * @param ruleVersion the rules with which it was started, and will end
 * @param left what an earlier worker left
 */
record Lease(UUID runId, RunAsk ask, Instant until, String ruleVersion, Left left) {

  /**
   * What an earlier worker stored, in the contract's form.
   *
   * @param problem none when nobody has taken the snapshot yet
   * @param beginning the plan with which the run began; none when it began with nothing
   * @param best the best plan so far; none when nobody kept one
   * @param spentMillis searched until then
   */
  record Left(@Nullable String problem, @Nullable String beginning, @Nullable String best, long spentMillis) {}

  String regionCode() {
    return ask.regionCode();
  }

  Lease renewed(Instant later) {
    return new Lease(runId, ask, later, ruleVersion, left);
  }
}
