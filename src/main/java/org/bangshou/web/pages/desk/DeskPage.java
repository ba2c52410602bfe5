package org.bangshou.web.pages.desk;

import java.util.List;
import java.util.Map;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders.Need;
import org.bangshou.planning.Run;
import org.bangshou.roster.EndingCertificate;
import org.bangshou.service.Complaint;
import org.bangshou.web.pages.ExchangeItem;
import org.bangshou.web.pages.Frame;

/**
 * What needs a person now.
 *
 * @param today services of this day
 * @param pressing open orders that may begin within two days
 * @param queue the oldest of those to review
 * @param complaints without an answer, with the orders that they are about
 * @param offers the most urgent ones
 * @param swaps to which both said yes and which wait for this person's approval
 * @param ending certificates that end soon, soonest first
 * @param needs what is open, the county with most free seats first
 */
public record DeskPage(
    Frame frame,
    Map<OrderStatus, Integer> numbers,
    int today,
    int pressing,
    List<Order> queue,
    List<Complained> complaints,
    List<OfferRow> offers,
    int openOffers,
    List<ExchangeItem> swaps,
    List<Run> running,
    List<EndingCertificate> ending,
    List<Need> needs,
    CountyMap map) {

  /** What somebody complains of about an order. */
  public record Complained(Order order, Complaint complaint) {}

  public DeskPage {
    numbers = Map.copyOf(numbers);
    queue = List.copyOf(queue);
    offers = List.copyOf(offers);
    swaps = List.copyOf(swaps);
    running = List.copyOf(running);
    ending = List.copyOf(ending);
    needs = List.copyOf(needs);
    complaints = List.copyOf(complaints);
  }

  public int number(OrderStatus status) {
    return numbers.getOrDefault(status, 0);
  }
}
