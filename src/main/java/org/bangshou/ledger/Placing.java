package org.bangshou.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One placement to be published: a team goes to an order, these members on these seats.
 *
 * @param members seat id to volunteer id
 * @param legInMinutes the way to it
 * @param legOutMinutes the way home, on a round's last visit; else 0
 * @param setAside rules that a coordinator set aside for it, by id; those that are not overridable hold all the same
 */
public record Placing(
    UUID orderId,
    UUID teamId,
    Instant start,
    Map<UUID, UUID> members,
    int legInMinutes,
    int legOutMinutes,
    @Nullable UUID proposalId,
    Set<String> setAside) {

  public Placing {
    members = Map.copyOf(members);
    setAside = Set.copyOf(setAside);
  }

  /** One for which every rule holds. */
  public Placing(
      UUID orderId,
      UUID teamId,
      Instant start,
      Map<UUID, UUID> members,
      int legInMinutes,
      int legOutMinutes,
      @Nullable UUID proposalId) {
    this(orderId, teamId, start, members, legInMinutes, legOutMinutes, proposalId, Set.of());
  }
}
