package org.bangshou.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One placement to be published: a team goes to an order, these members on these seats.
 *
 * @param members seat id to volunteer id
 * @param legInMinutes the way to it
 * @param legOutMinutes the way home, on a round's last visit; else 0
 */
public record Placing(
    UUID orderId,
    UUID teamId,
    Instant start,
    Map<UUID, UUID> members,
    int legInMinutes,
    int legOutMinutes,
    @Nullable UUID proposalId) {

  public Placing {
    members = Map.copyOf(members);
  }
}
