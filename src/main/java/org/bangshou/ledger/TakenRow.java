package org.bangshou.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a seat that is taken goes to the database: one object of a JSON array, times as ISO texts. */
record TakenRow(
    UUID id,
    @JsonProperty("order_id") UUID orderId,
    @JsonProperty("seat_id") UUID seatId,
    @JsonProperty("volunteer_id") UUID volunteerId,
    @JsonProperty("team_id") @Nullable UUID teamId,
    @JsonProperty("region_code") String regionCode,
    @JsonProperty("city_code") String cityCode,
    Origin origin,
    CommitmentStatus status,
    @JsonProperty("starts_at") String startsAt,
    @JsonProperty("ends_at") String endsAt,
    @JsonProperty("period_start") String periodStart,
    @JsonProperty("period_end") String periodEnd,
    @JsonProperty("offer_seconds") @Nullable Long offerSeconds,
    Consent consent,
    @JsonProperty("consent_seconds") @Nullable Long consentSeconds,
    @JsonProperty("proposal_id") @Nullable UUID proposalId,
    @JsonProperty("rule_version") String ruleVersion,
    Map<String, String> seen) {

  static TakenRow of(Taken taken) {
    Commitment c = taken.commitment();
    Long seconds = taken.answer() == null ? null : taken.answer().toSeconds();
    return new TakenRow(
        c.id(), c.orderId(), c.seatId(), c.volunteerId(), c.teamId(), c.regionCode(), taken.cityCode(), c.origin(), c.status(),
        c.service().start().toString(), c.service().end().toString(), c.period().start().toString(),
        c.period().end().toString(), c.status() == CommitmentStatus.OFFERED ? seconds : null, c.consent(),
        c.consent() == Consent.ASKED ? seconds : null, c.proposalId(), c.ruleVersion(), taken.seen());
  }
}
