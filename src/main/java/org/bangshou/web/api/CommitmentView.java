package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Consent;
import org.bangshou.ledger.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A commitment.
 *
 * @param consent whether the requester has agreed to who comes
 * @param consentDeadline until when they may; none unless they were asked
 * @param contact the requester, for whoever has accepted and was agreed to; else none
 * @param ruleVersion the version of the rules that allowed it
 */
@Serdeable
record CommitmentView(
    UUID id,
    UUID order,
    UUID seat,
    UUID volunteer,
    @Nullable UUID team,
    String region,
    Origin origin,
    CommitmentStatus status,
    Instant start,
    Instant end,
    @Nullable Instant offerDeadline,
    Consent consent,
    @Nullable Instant consentDeadline,
    String ruleVersion,
    @Nullable Contact contact) {

  static CommitmentView of(Commitment c, @Nullable Contact contact) {
    return new CommitmentView(
        c.id(),
        c.orderId(),
        c.seatId(),
        c.volunteerId(),
        c.teamId(),
        c.regionCode(),
        c.origin(),
        c.status(),
        c.service().start(),
        c.service().end(),
        c.offerDeadline(),
        c.consent(),
        c.consentDeadline(),
        c.ruleVersion(),
        contact);
  }
}
