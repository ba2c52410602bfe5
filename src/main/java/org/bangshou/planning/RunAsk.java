package org.bangshou.planning;

import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run.
 *
 * @param regionCode a county, a city or the province
 * @param horizon at most 62 days, ending in the future
 * @param seconds wall time for the search, 1..3600
 * @param unimprovedSeconds ends it when nothing got better for so long, 0..3600; 0 is no limit
 * @param steps ends it after so many steps, and then it hears no news meanwhile, so that the same problem, beginning
 *     and seed give the same plan anywhere; 0 is no limit
 * @param fromProposalId the proposal with which it begins; none begins with nothing
 */
public record RunAsk(
    String regionCode,
    TimeWindow horizon,
    RunKind kind,
    int seconds,
    long seed,
    int unimprovedSeconds,
    long steps,
    @Nullable UUID fromProposalId) {

  /** A search from nothing, until its time is over. */
  public static RunAsk search(String regionCode, TimeWindow horizon, int seconds, long seed) {
    return new RunAsk(regionCode, horizon, RunKind.SEARCH, seconds, seed, 0, 0, null);
  }

  public RunAsk from(@Nullable UUID proposalId) {
    return new RunAsk(regionCode, horizon, kind, seconds, seed, unimprovedSeconds, steps, proposalId);
  }

  public RunAsk ending(int afterUnimprovedSeconds, long afterSteps) {
    return new RunAsk(regionCode, horizon, kind, seconds, seed, afterUnimprovedSeconds, afterSteps, fromProposalId);
  }
}
