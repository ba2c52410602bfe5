package org.bangshou.web.pages.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.PageAsk;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.Exchanging;
import org.bangshou.notify.CertificateNotices;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.order.Orders.Need;
import org.bangshou.place.Regions;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Run;
import org.bangshou.service.Complaint;
import org.bangshou.service.Complaints;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.pages.ExchangeItem;
import org.bangshou.web.pages.ExchangeItems;
import org.bangshou.web.pages.Frame;

/** Gathers what lies on somebody's desk, by sets. */
@Singleton
class Desks {

  private static final int MOST_OFFERS = 20;
  private static final int MOST_COMPLAINTS = 20;
  private static final int MOST_TO_REVIEW = 30;
  private static final int MOST_PRESSING = 200;

  /** An order that begins so soon and is not full needs a person now. */
  static final Duration PRESSING = Duration.ofDays(2);

  private final Scopes scopes;
  private final Orders orders;
  private final Complaints complaints;
  private final Planning planning;
  private final OfferRepository offers;
  private final CertificateNotices certificates;
  private final Regions regions;
  private final Exchanging exchanging;
  private final ExchangeItems exchangeItems;
  private final RegionGuard guard;

  Desks(
      Scopes scopes,
      Orders orders,
      Complaints complaints,
      Planning planning,
      OfferRepository offers,
      CertificateNotices certificates,
      Regions regions,
      Exchanging exchanging,
      ExchangeItems exchangeItems,
      RegionGuard guard) {
    this.scopes = scopes;
    this.orders = orders;
    this.complaints = complaints;
    this.planning = planning;
    this.offers = offers;
    this.certificates = certificates;
    this.regions = regions;
    this.exchanging = exchanging;
    this.exchangeItems = exchangeItems;
    this.guard = guard;
  }

  DeskPage page(Frame frame, Caller caller) {
    List<String> mine = scopes.of(caller);
    List<Need> needs = needs(caller);
    return new DeskPage(
        frame,
        numbers(caller),
        mine.stream().mapToInt(scope -> offers.countServices(scope, frame.times().dayBegins(), frame.times().dayEnds())).sum(),
        orders.listPressing(mine, PRESSING, MOST_PRESSING).size(),
        orders.pageQueue(mine, new PageAsk(MOST_TO_REVIEW, Mark.START)).items(),
        complaints(caller),
        scopes.collect(caller, scope -> offers.listOpen(scope, MOST_OFFERS)),
        mine.stream().mapToInt(offers::countOpen).sum(),
        swaps(caller),
        scopes.collect(caller, planning::listRuns).stream().filter((Run run) -> !run.status().isOver()).toList(),
        scopes.collect(caller, certificates::listIn),
        needs,
        CountyMap.of(
            scopes.collect(caller, regions::listCounties),
            needs.stream().collect(Collectors.toMap(Need::regionCode, Function.identity()))));
  }

  private List<DeskPage.Complained> complaints(Caller caller) {
    List<Complaint> open = scopes.collect(caller, scope -> complaints.listOpen(scope, MOST_COMPLAINTS));
    Map<UUID, Order> about =
        orders.listOrders(open.stream().map(Complaint::orderId).distinct().toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return open.stream()
        .map(c -> new DeskPage.Complained(Objects.requireNonNull(about.get(c.orderId())), c))
        .toList();
  }

  /** Where both of its seats lie in this person's hands. */
  private List<ExchangeItem> swaps(Caller caller) {
    List<Exchange> agreed = scopes.collect(caller, exchanging::listAgreed);
    return exchangeItems.of(agreed.stream().filter(e -> guard.reachesExchange(caller, e.id())).toList());
  }

  private Map<OrderStatus, Integer> numbers(Caller caller) {
    Map<OrderStatus, Integer> numbers = new EnumMap<>(OrderStatus.class);
    for (String scope : scopes.of(caller)) {
      orders.countGoingOn(scope).forEach((status, number) -> numbers.merge(status, number, Integer::sum));
    }
    return numbers;
  }

  private List<Need> needs(Caller caller) {
    return scopes.collect(caller, orders::listNeeds).stream()
        .sorted(Comparator.comparing(Need::freeSeats).reversed())
        .toList();
  }
}
