package org.bangshou.grab;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;

/** The door for whoever asks why somebody cannot see or take an order. It decides nothing; it shows how it is decided. */
@Singleton
public class Diagnosing {

  private final Orders orders;
  private final Roster roster;
  private final Regions regions;
  private final PoolScopes scopes;
  private final Ledger ledger;

  Diagnosing(Orders orders, Roster roster, Regions regions, PoolScopes scopes, Ledger ledger) {
    this.orders = orders;
    this.roster = roster;
    this.regions = regions;
    this.scopes = scopes;
    this.ledger = ledger;
  }

  /** Does their pool show the orders of that county, whether they may take one or not? */
  public boolean shows(Volunteer volunteer, String regionCode) {
    return isShown(scopes.of(volunteer), regions.getRegion(regionCode));
  }

  /** @throws NotFound when there is no such order or volunteer */
  public Diagnosis explain(UUID orderId, UUID volunteerId) {
    Order order = orders.getOrder(orderId);
    Volunteer volunteer = roster.getVolunteer(volunteerId);
    List<PoolScope> seen = scopes.of(volunteer);
    Region county = regions.getRegion(order.regionCode());
    return new Diagnosis(order, county, volunteer, seen, isShown(seen, county), ledger.examine(order, volunteerId));
  }

  private static boolean isShown(List<PoolScope> scopes, Region county) {
    return scopes.stream().anyMatch(scope -> county.isWithin(scope.regionCode()));
  }
}
