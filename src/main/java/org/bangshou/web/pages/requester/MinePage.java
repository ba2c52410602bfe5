package org.bangshou.web.pages.requester;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.People.Person;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one requester, newest first.
 *
 * @param held who holds seats, by order
 * @param asked who claimed and waits for the requester's word
 * @param more after which order the rest begins; none when there is no rest
 */
public record MinePage(Frame frame, List<Order> orders, Map<UUID, List<Commitment>> held, List<Asked> asked, @Nullable UUID more) {

  /** Somebody who would come, with the order that they claimed. */
  public record Asked(Order order, Person person) {}

  public MinePage {
    orders = List.copyOf(orders);
    held = Map.copyOf(held);
    asked = List.copyOf(asked);
  }

  public int taken(Order order) {
    return held.getOrDefault(order.id(), List.of()).size();
  }
}
