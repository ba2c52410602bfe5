package org.bangshou.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * One edit by hand that has not been undone.
 *
 * @param accountId who made it
 */
public record ProposalEdit(UUID id, UUID orderId, Kind kind, UUID accountId, Instant madeAt) {

  public enum Kind {
    MOVED,
    PINNED
  }
}
