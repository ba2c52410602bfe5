package org.bangshou.web.pages.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Ledger;
import org.bangshou.notify.CertificateNotices;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Run;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.pages.ExchangeItem;
import org.bangshou.web.pages.ExchangeItems;
import org.bangshou.web.pages.Frame;

/** Gathers what lies on somebody's desk, by sets. */
@Singleton
class Desks {

  private static final int MOST_OPEN = 1000;
  private static final int MOST_OFFERS = 20;

  private final Scopes scopes;
  private final Orders orders;
  private final Ledger ledger;
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
      Ledger ledger,
      Planning planning,
      OfferRepository offers,
      CertificateNotices certificates,
      Regions regions,
      Exchanging exchanging,
      ExchangeItems exchangeItems,
      RegionGuard guard) {
    this.scopes = scopes;
    this.orders = orders;
    this.ledger = ledger;
    this.planning = planning;
    this.offers = offers;
    this.certificates = certificates;
    this.regions = regions;
    this.exchanging = exchanging;
    this.exchangeItems = exchangeItems;
    this.guard = guard;
  }

  DeskPage page(Frame frame, Caller caller) {
    List<CountyMap.Count> counties = counties(caller);
    return new DeskPage(
        frame,
        numbers(caller),
        scopes.collect(caller, orders::listQueue),
        scopes.collect(caller, scope -> offers.listOpen(scope, MOST_OFFERS)),
        scopes.of(caller).stream().mapToInt(offers::countOpen).sum(),
        swaps(caller),
        scopes.collect(caller, planning::listRuns).stream().filter((Run run) -> !run.status().isOver()).toList(),
        scopes.collect(caller, certificates::listIn),
        counties,
        CountyMap.of(counties));
  }

  /** Where both of its seats lie in this person's hands. */
  private List<ExchangeItem> swaps(Caller caller) {
    List<Exchange> agreed = scopes.collect(caller, exchanging::listAgreed);
    return exchangeItems.of(agreed.stream().filter(e -> guard.reachesExchange(caller, e.id())).toList());
  }

  private Map<OrderStatus, Integer> numbers(Caller caller) {
    Map<OrderStatus, Integer> numbers = new EnumMap<>(OrderStatus.class);
    for (String scope : scopes.of(caller)) {
      orders.countByStatus(scope).forEach((status, number) -> numbers.merge(status, number, Integer::sum));
    }
    return numbers;
  }

  private List<CountyMap.Count> counties(Caller caller) {
    List<Order> open = scopes.collect(caller, s -> orders.listByStatus(s, Set.of(OrderStatus.OPEN), MOST_OPEN));
    Map<UUID, Long> taken =
        ledger.listActiveOn(open.stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId, Collectors.counting()));
    Map<String, List<Order>> byCounty = open.stream().collect(Collectors.groupingBy(Order::regionCode));
    List<CountyMap.Count> counts = new ArrayList<>();
    byCounty.forEach(
        (code, list) -> {
          int free = list.stream().mapToInt(o -> o.seats().size() - taken.getOrDefault(o.id(), 0L).intValue()).sum();
          counts.add(new CountyMap.Count(regions.getRegion(code), list.size(), free));
        });
    counts.sort(Comparator.comparing(CountyMap.Count::freeSeats).reversed());
    return counts;
  }
}
