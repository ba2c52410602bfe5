package org.bangshou.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * The one question: may this volunteer, in this team, take this seat at this time?
 *
 * @param home the county where the volunteer lives
 * @param team none when they come on their own
 * @param servedRegions counties, cities or the province that the volunteer's teams serve; looked at
 *     only when they come on their own, beside their own county and its city
 * @param region the county of the order
 * @param holdingTeam the team of those who hold other seats of the order; none while nobody of a team does
 * @param period the service with the way there and back; see {@link Eligibility#period}
 * @param busy what they have promised already: at least all that touches the period or the ISO week
 *     of the start
 */
public record Ask(
    Volunteer volunteer,
    Region home,
    @Nullable Team team,
    Set<String> servedRegions,
    Order order,
    Region region,
    Seat seat,
    @Nullable UUID holdingTeam,
    Instant start,
    TimeWindow period,
    List<Busy> busy) {

  public Ask {
    servedRegions = Set.copyOf(servedRegions);
    busy = List.copyOf(busy);
  }

  /** The service itself, without the way. */
  public TimeWindow service() {
    return order.serviceAt(start);
  }

  /** The same question for another start. */
  public Ask at(Instant otherStart, TimeWindow otherPeriod) {
    return new Ask(
        volunteer, home, team, servedRegions, order, region, seat, holdingTeam, otherStart, otherPeriod, busy);
  }
}
