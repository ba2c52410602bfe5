package org.bangshou.web.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.web.pages.Frame;

/**
 * A list of orders.
 *
 * @param filter the statuses shown
 * @param text what their number, title or requester must contain; empty shows all
 * @param cut there are more than the list shows
 */
public record OrdersPage(
    Frame frame, List<Order> orders, Map<UUID, Long> taken, Set<OrderStatus> filter, String text, boolean cut) {

  public OrdersPage {
    orders = List.copyOf(orders);
    taken = Map.copyOf(taken);
    filter = Set.copyOf(filter);
  }

  public int taken(Order order) {
    return taken.getOrDefault(order.id(), 0L).intValue();
  }

  public boolean isOnly(OrderStatus status) {
    return filter.size() == 1 && filter.contains(status);
  }
}
