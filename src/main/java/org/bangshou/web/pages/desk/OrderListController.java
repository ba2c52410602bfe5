package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** The orders of somebody's regions, by status. */
@Hidden
@Controller("/orders")
class OrderListController {

  private static final int MOST = 200;

  private final Frames frames;
  private final Pages pages;
  private final Scopes scopes;
  private final Orders orders;
  private final Ledger ledger;

  OrderListController(Frames frames, Pages pages, Scopes scopes, Orders orders, Ledger ledger) {
    this.frames = frames;
    this.pages = pages;
    this.scopes = scopes;
    this.orders = orders;
    this.ledger = ledger;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> list(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String status,
      @QueryValue(defaultValue = "") String text) {
    Set<OrderStatus> filter = filter(status);
    List<Order> all = scopes.collect(caller, scope -> orders.listByStatus(scope, filter, MOST));
    List<Order> found = all.stream().filter(order -> contains(order, text.strip())).toList();
    Map<UUID, Long> taken =
        ledger.listActiveOn(found.stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId, Collectors.counting()));
    OrdersPage page =
        new OrdersPage(frames.frame(request, caller), found, taken, filter, text.strip(), all.size() >= MOST);
    return pages.show(page.frame(), "desk/orders", page);
  }

  /** One status by its name; all of them for anything else. */
  private static Set<OrderStatus> filter(String name) {
    for (OrderStatus status : OrderStatus.values()) {
      if (status.name().equals(name)) return EnumSet.of(status);
    }
    return EnumSet.allOf(OrderStatus.class);
  }

  private static boolean contains(Order order, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return (order.code() + "\n" + order.title() + "\n" + order.requesterName()).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
