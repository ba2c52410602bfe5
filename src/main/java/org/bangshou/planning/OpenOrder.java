package org.bangshou.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an order for the solver.
 *
 * @param county where it is
 * @param free the seats that nobody holds, by number
 * @param holdingTeam the team of those who hold the others; none while nobody of a team does
 * @param starts when it may begin, within the horizon; none when it is too late
 */
record OpenOrder(Order order, Region county, List<Seat> free, @Nullable UUID holdingTeam, List<Starts> starts) {

  OpenOrder {
    free = List.copyOf(free);
    starts = List.copyOf(starts);
  }

  boolean isLeft() {
    return !free.isEmpty() && !starts.isEmpty();
  }

  /** The seats with a holder. */
  Set<UUID> held() {
    return order.seats().stream().filter(s -> !free.contains(s)).map(Seat::id).collect(Collectors.toSet());
  }

  /** Is it open to the holding team only? */
  boolean isHeldByOneTeam() {
    return order.oneTeam() && holdingTeam != null;
  }

  /** May that team be asked at all; whether its members may is for eligibility to say. */
  boolean isFor(Team team) {
    return team.serves(county) && (!isHeldByOneTeam() || team.id().equals(holdingTeam));
  }

  /** The team that should come if it can: that of the people who come already, or the one asked for. */
  @Nullable UUID preferredTeam() {
    return holdingTeam != null ? holdingTeam : order.preferredTeamId();
  }
}
