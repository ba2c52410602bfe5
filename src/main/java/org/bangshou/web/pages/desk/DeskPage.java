package org.bangshou.web.pages.desk;

import java.util.List;
import java.util.Map;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.planning.Run;
import org.bangshou.roster.EndingCertificate;
import org.bangshou.web.pages.ExchangeItem;
import org.bangshou.web.pages.Frame;

/**
 * What needs a person now.
 *
 * @param offers the most urgent ones
 * @param swaps to which both said yes and which wait for this person's approval
 * @param ending certificates that end soon, soonest first
 * @param counties what is open, the county with most first
 */
public record DeskPage(
    Frame frame,
    Map<OrderStatus, Integer> numbers,
    List<Order> queue,
    List<OfferRow> offers,
    int openOffers,
    List<ExchangeItem> swaps,
    List<Run> running,
    List<EndingCertificate> ending,
    List<CountyMap.Count> counties,
    CountyMap map) {

  public DeskPage {
    numbers = Map.copyOf(numbers);
    queue = List.copyOf(queue);
    offers = List.copyOf(offers);
    swaps = List.copyOf(swaps);
    running = List.copyOf(running);
    ending = List.copyOf(ending);
    counties = List.copyOf(counties);
  }

  public int number(OrderStatus status) {
    return numbers.getOrDefault(status, 0);
  }
}
