package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a rule or a limit refused, as it is kept.
 *
 * @param accountId who claimed, for themselves or for their team; none where it is not known
 * @param ruleVersion the version of the rules that refused it
 */
public record RefusedClaim(
    UUID id,
    UUID orderId,
    UUID volunteerId,
    @Nullable UUID accountId,
    List<Reason> reasons,
    String ruleVersion,
    Instant at) {

  public RefusedClaim {
    reasons = List.copyOf(reasons);
  }
}
