package org.bangshou.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.place.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param regionCodes where a coordinator or an administrator acts; for others the county they live in
 * @param volunteerId for a volunteer or a leader
 * @param requesterId for a requester
 */
public record Caller(
    UUID accountId,
    String username,
    String displayName,
    Role role,
    Set<String> regionCodes,
    @Nullable UUID volunteerId,
    @Nullable UUID requesterId) {

  public Caller {
    regionCodes = Set.copyOf(regionCodes);
  }

  public boolean actsIn(Region region) {
    return regionCodes.stream().anyMatch(region::isWithin);
  }

  public Optional<UUID> findVolunteer() {
    return Optional.ofNullable(volunteerId);
  }

  public Optional<UUID> findRequester() {
    return Optional.ofNullable(requesterId);
  }
}
