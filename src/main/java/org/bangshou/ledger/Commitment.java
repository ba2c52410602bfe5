package org.bangshou.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a claim or a published placement becomes: one row in one ledger, whoever made it.
 *
 * @param teamId the team with which they go; none when on their own
 * @param service the service itself
 * @param period the service with the way there and back; active periods of one person never overlap
 * @param offerDeadline until when an offer waits, by the database's clock
 * @param consentDeadline until when the requester may agree, by the database's clock; none unless they were asked
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
    Consent consent,
    @Nullable Instant consentDeadline,
    @Nullable UUID proposalId,
    String ruleVersion,
    Instant createdAt,
    String endReason) {

  /** The same promise in that status. */
  public Commitment in(CommitmentStatus next) {
    return with(next, consent, consentDeadline);
  }

  /** The same promise, which waits for the requester's word until then. */
  Commitment askedUntil(Instant deadline) {
    return with(status, Consent.ASKED, deadline);
  }

  /** The same promise, to which the requester has agreed. */
  Commitment agreed() {
    return with(status, Consent.GIVEN, consentDeadline);
  }

  /** Does it wait for the requester's word? Until then nobody serves. */
  public boolean isAsked() {
    return status == CommitmentStatus.ACCEPTED && consent == Consent.ASKED;
  }

  /** Did the requester say no, or nothing? */
  public boolean isWithheld() {
    return consent == Consent.ASKED && (status == CommitmentStatus.DECLINED || status == CommitmentStatus.EXPIRED);
  }

  /** Did the requester say no? Whoever claimed does not decline, but gives back. */
  public boolean isRefusedByRequester() {
    return isWithheld() && status == CommitmentStatus.DECLINED;
  }

  /** What keeps whoever made the promise from moving it there. */
  Optional<Reason> findObstacle(CommitmentStatus next) {
    if (!status.mayBecome(next)) return Optional.of(Reason.of("commitment-status", "status", status, "wanted", next));
    boolean counts = next == CommitmentStatus.SERVING || next == CommitmentStatus.NO_SHOW;
    return isAsked() && counts
        ? Optional.of(Reason.of("consent-awaited", "until", Objects.requireNonNull(consentDeadline)))
        : Optional.empty();
  }

  private Commitment with(CommitmentStatus newStatus, Consent newConsent, @Nullable Instant newConsentDeadline) {
    return new Commitment(
        id, orderId, seatId, volunteerId, teamId, regionCode, origin, newStatus, service, period, offerDeadline,
        newConsent, newConsentDeadline, proposalId, ruleVersion, createdAt, endReason);
  }
}
