package org.bangshou.grab;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Approval;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.rules.CurrentRules;

/** Opens submitted orders, with as much time for grabbing as their county's policy leaves before the solver. */
@Singleton
public class Opening {

  private final Orders orders;
  private final Regions regions;
  private final CurrentRules rules;

  Opening(Orders orders, Regions regions, CurrentRules rules) {
    this.orders = orders;
    this.regions = regions;
    this.rules = rules;
  }

  /** What to think of before opening it, whoever will come: it keeps nobody from opening. */
  public List<Reason> listWarnings(Order order) {
    return rules.eligibility(order.regionCode()).listWarnings(order, regions.getRegion(order.regionCode()));
  }

  /** @throws org.bangshou.kernel.Refusal {@code order-status} when it is not submitted any more */
  public Order approve(UUID orderId, Approval approval) {
    Order order = orders.getOrder(orderId);
    int hours = rules.in(order.regionCode()).grab(order.function()).grabHoursBeforeDispatch();
    return orders.approve(orderId, approval, Duration.ofHours(hours));
  }
}
