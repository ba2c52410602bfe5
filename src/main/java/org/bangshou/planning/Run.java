package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * One solver run over a region. It is reproducible from its stored problem, its beginning and its seed.
 *
 * @param ask what was asked of it
 * @param problemHash SHA-256 of the problem as solved; none until a worker has taken the snapshot
 * @param progress the score curve, oldest first
 * @param failure why it failed; empty unless it did
 * @param ruleVersion the rules with which it was started, and by which its problem is made
 * @param proposalId what came of it; none while it works or when nothing came
 */
public record Run(
    UUID id,
    RunAsk ask,
    RunStatus status,
    @Nullable String problemHash,
    List<RunPoint> progress,
    boolean stopAsked,
    List<Reason> failure,
    String ruleVersion,
    UUID requestedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable UUID proposalId) {

  public Run {
    progress = List.copyOf(progress);
    failure = List.copyOf(failure);
  }

  public String regionCode() {
    return ask.regionCode();
  }

  /** Every service of its proposal lies within. */
  public TimeWindow horizon() {
    return ask.horizon();
  }

  /** Wall time that it may search. */
  public int seconds() {
    return ask.seconds();
  }
}
