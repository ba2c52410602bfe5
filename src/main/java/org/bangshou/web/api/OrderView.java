package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Consent;
import org.jspecify.annotations.Nullable;

/**
 * An order as its requester and the coordinator of its region see it.
 *
 * @param ruleVersion the version of the rules that it was checked against
 */
@Serdeable
record OrderView(
    OrderBrief order,
    UUID requester,
    String note,
    boolean oneTeam,
    @Nullable UUID preferredTeam,
    String ruleVersion,
    List<SeatView> seats) {

  /** A seat; its holder is none while it is free. */
  @Serdeable
  record SeatView(UUID id, int number, String skill, int level, @Nullable Holder holder) {}

  /**
   * Who holds a seat.
   *
   * @param consent whether the requester has agreed that they come
   * @param consentDeadline until when the requester may; none unless they were asked
   * @param name for the requester only the family name until the commitment is accepted and agreed to
   * @param contact none until the commitment is accepted and agreed to; for the requester none once the order is over
   */
  @Serdeable
  record Holder(
      UUID commitment,
      CommitmentStatus status,
      Consent consent,
      @Nullable Instant consentDeadline,
      String name,
      @Nullable Contact contact) {}
}
