package org.bangshou.web.pages.requester;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;

/**
 * The orders of one requester, newest first.
 *
 * @param taken seats held, by order
 */
public record MinePage(Frame frame, List<Order> orders, Map<UUID, Long> taken) {

  public MinePage {
    orders = List.copyOf(orders);
    taken = Map.copyOf(taken);
  }

  public int taken(Order order) {
    return taken.getOrDefault(order.id(), 0L).intValue();
  }
}
