package org.bangshou.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;

/** Questions about an order for rules that ask about nobody; a person of no account stands in. */
final class Anybody {

  private Anybody() {}

  /** One for each seat and each start that its windows begin with, or the one that is fixed. */
  static List<Ask> asks(Order order, Region county) {
    Volunteer anybody = anybody(county);
    Instant fixed = order.startsAt();
    List<Instant> starts = fixed != null ? List.of(fixed) : order.windows().stream().map(TimeWindow::start).toList();
    return order.seats().stream()
        .flatMap(
            seat ->
                starts.stream()
                    .map(
                        start ->
                            new Ask(
                                anybody, county, null, Set.of(), order, county, seat, null, start, order.serviceAt(start),
                                List.of())))
        .toList();
  }

  private static Volunteer anybody(Region county) {
    return new Volunteer(
        Ids.next(), "", "", "", "", 1970, county.code(), county.seat(), 1, 1, VolunteerStatus.ACTIVE, false, Map.of(),
        List.of(), Availability.never(), List.of());
  }
}
