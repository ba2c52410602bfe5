package org.bangshou.web.api;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.ledger.Exchange;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;

/** Which events somebody may hear: what is about the work of the staff stays with the staff. */
@Singleton
class Hearing {

  /** What changes a card of the pool or an order; it names nobody. */
  private static final Set<String> FOR_ALL =
      Set.of("order-opened", "order-cancelled", "order-lapsed", "seat-taken", "seat-freed", "order-served");

  /** What is told to one person: what is coming, and what the requester says to it. */
  private static final Set<String> FOR_ONE = Set.of("service-soon", "consent-asked", "consent-given", "consent-refused");

  private final Regions regions;

  Hearing(Regions regions) {
    this.regions = regions;
  }

  boolean mayHear(Caller caller, DomainEvent event) {
    return switch (caller.role()) {
      case COORDINATOR, ADMINISTRATOR -> regions.findRegion(event.regionCode()).filter(caller::actsIn).isPresent();
      case VOLUNTEER, LEADER -> isTheirs(caller, event) || (FOR_ALL.contains(event.topic()) && isNear(caller, event));
      case REQUESTER -> FOR_ALL.contains(event.topic()) && isNear(caller, event);
    };
  }

  /** What is told to one person is heard by that person. */
  private static boolean isTheirs(Caller caller, DomainEvent event) {
    return caller.findVolunteer().filter(me -> isTo(me, event)).isPresent();
  }

  private static boolean isTo(UUID me, DomainEvent event) {
    return Exchange.concerns(event, me)
        || (FOR_ONE.contains(event.topic()) && me.toString().equals(event.payload().get("volunteer")));
  }

  /** Volunteers serve beyond their county, so they hear of their whole city. */
  private boolean isNear(Caller caller, DomainEvent event) {
    String city = regions.findRegion(event.regionCode()).map(Region::cityCode).orElse("");
    return caller.regionCodes().stream()
        .flatMap(code -> regions.findRegion(code).stream())
        .anyMatch(home -> home.cityCode().equals(city));
  }
}
