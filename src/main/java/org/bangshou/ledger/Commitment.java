package org.bangshou.ledger;

import java.time.Instant;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a claim or a published placement becomes: one row in one ledger, whoever made it.
 *
 * @param teamId the team with which they go; none when on their own
 * @param service the service itself
 * @param period the service with the way there and back; active periods of one person never overlap
 * @param offerDeadline until when an offer waits, by the database's clock
 * @param ruleVersion the version of the rules that allowed it
 */
public record Commitment(
    UUID id,
    UUID orderId,
    UUID seatId,
    UUID volunteerId,
    @Nullable UUID teamId,
    String regionCode,
    Origin origin,
    CommitmentStatus status,
    TimeWindow service,
    TimeWindow period,
    @Nullable Instant offerDeadline,
    @Nullable UUID proposalId,
    String ruleVersion,
    Instant createdAt,
    String endReason) {

  /** The same promise in that status. */
  public Commitment in(CommitmentStatus next) {
    return new Commitment(
        id, orderId, seatId, volunteerId, teamId, regionCode, origin, next, service, period, offerDeadline, proposalId,
        ruleVersion, createdAt, endReason);
  }
}
