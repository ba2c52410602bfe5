package org.bangshou.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.place.Point;
import org.bangshou.place.Region;

/**
 * Volunteers who serve as a group.
 *
 * @param regionCodes what it serves; a city's or the province's code stands for every county in it
 * @param base the seat of its county
 */
public record Team(
    UUID id,
    String code,
    String name,
    String kind,
    String regionCode,
    Point base,
    Set<String> regionCodes,
    List<Member> members) {

  /** A member; a leader grabs, names and answers for the team. */
  public record Member(UUID volunteerId, boolean leader) {}

  public Team {
    regionCodes = Set.copyOf(regionCodes);
    members = List.copyOf(members);
  }

  public boolean serves(Region region) {
    return regionCodes.stream().anyMatch(region::isWithin);
  }

  public boolean has(UUID volunteerId) {
    return members.stream().anyMatch(m -> m.volunteerId().equals(volunteerId));
  }

  /** May they answer for the team? There may be several. */
  public boolean isLedBy(UUID volunteerId) {
    return members.contains(new Member(volunteerId, true));
  }

  public Optional<UUID> findLeader() {
    return members.stream().filter(Member::leader).map(Member::volunteerId).findFirst();
  }
}
