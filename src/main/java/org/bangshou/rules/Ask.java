package org.bangshou.rules;

import java.time.Instant;
import java.util.List;
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
 * @param team none when they come on their own
 * @param region the county of the order
 * @param period the service with the way there and back; see {@link Eligibility#period}
 * @param busy what they have promised already, around that time
 */
public record Ask(
    Volunteer volunteer,
    @Nullable Team team,
    Order order,
    Region region,
    Seat seat,
    Instant start,
    TimeWindow period,
    List<Busy> busy) {

  public Ask {
    busy = List.copyOf(busy);
  }

  /** The service itself, without the way. */
  public TimeWindow service() {
    return order.serviceAt(start);
  }
}
