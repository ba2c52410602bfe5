package org.bangshou.web.pages.volunteer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.ExchangeChoices;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;

/**
 * To whom a promise could go.
 *
 * @param open is it in an exchange already?
 * @param orders of the swaps, by id
 */
public record ExchangePage(
    Frame frame,
    Commitment commitment,
    Order order,
    boolean open,
    List<ExchangeChoices.Colleague> colleagues,
    List<ExchangeChoices.SwapFor> swaps,
    Map<UUID, Order> orders) {

  public ExchangePage {
    colleagues = List.copyOf(colleagues);
    swaps = List.copyOf(swaps);
    orders = Map.copyOf(orders);
  }

  public Order order(ExchangeChoices.SwapFor swap) {
    return Objects.requireNonNull(orders.get(swap.theirs().orderId()));
  }

  /** Why not, in a few words. */
  public String why(List<Reason> reasons) {
    return String.join(frame.t().get("exchange.and"), reasons.stream().map(frame.names()::title).distinct().toList());
  }
}
