package org.bangshou.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** Takes from an order the starts that the rules of the order and the time refuse, whoever comes. */
final class OrderStarts {

  private final Eligibility eligibility;

  OrderStarts(Eligibility eligibility) {
    this.eligibility = eligibility.only(RuleClass.OF_THE_ORDER::holds);
  }

  List<Starts> allowed(Order order, Region county, List<Starts> starts) {
    if (eligibility.isEmpty()) return starts;
    List<Starts> allowed = new ArrayList<>();
    for (Starts stretch : starts) {
      Instant first = null;
      Instant last = null;
      for (Instant start : stretch.sampled()) {
        if (isAllowed(order, county, start)) {
          first = first == null ? start : first;
          last = start;
        } else {
          add(first, last, allowed);
          first = null;
          last = null;
        }
      }
      add(first, last, allowed);
    }
    return allowed;
  }

  private static void add(@Nullable Instant first, @Nullable Instant last, List<Starts> to) {
    if (first != null && last != null) to.add(new Starts(first, last));
  }

  private boolean isAllowed(Order order, Region county, Instant start) {
    return eligibility.isEligible(
        new Ask(
            nobody(county), county, null, Set.of(), order, county, order.seats().getFirst(), null, start,
            order.serviceAt(start), List.of()));
  }

  /** These rules do not look at the person; somebody has to be named all the same. */
  private static Volunteer nobody(Region county) {
    return new Volunteer(
        new UUID(0, 0), "", "", "", "", 1970, county.code(), county.seat(), 1, 1, VolunteerStatus.ACTIVE, false,
        Map.of(), List.of(), Availability.never(), List.of());
  }
}
