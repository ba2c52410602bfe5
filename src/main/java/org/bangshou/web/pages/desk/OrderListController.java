package org.bangshou.web.pages.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.desk.OrdersPage.Asked;

/** The orders of somebody's regions, by status, stretch by stretch. */
@Hidden
@Controller("/orders")
class OrderListController {

  private static final int ROWS = 50;
  private static final int MOST_FOUND = 100;

  private final Frames frames;
  private final Pages pages;
  private final Scopes scopes;
  private final Orders orders;
  private final Ledger ledger;
  private final RegionGuard guard;

  OrderListController(Frames frames, Pages pages, Scopes scopes, Orders orders, Ledger ledger, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.scopes = scopes;
    this.orders = orders;
    this.ledger = ledger;
    this.guard = guard;
  }

  /** @param soon {@code yes} for open orders that begin within two days */
  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> list(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String status,
      @QueryValue(defaultValue = "") String text,
      @QueryValue(defaultValue = "") String region,
      @QueryValue(defaultValue = "") String soon,
      @Nullable @QueryValue UUID before) {
    if (!region.isEmpty()) guard.require(caller, region);
    Asked asked = new Asked(filter(status), text.strip(), region, soon.equals("yes"), before);
    Page<Order> found = find(asked, region.isEmpty() ? scopes.of(caller) : List.of(region));
    Map<UUID, Long> taken =
        ledger.listActiveOn(found.items().stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId, Collectors.counting()));
    OrdersPage page =
        new OrdersPage(
            frames.frame(request, caller), found.items(), taken, asked, scopes.listRegions(caller),
            found.next() == null ? null : found.next().id());
    return pages.show(page.frame(), "desk/orders", page);
  }

  private Page<Order> find(Asked asked, List<String> where) {
    if (asked.pressing()) return new Page<>(orders.listPressing(where, Desks.PRESSING, MOST_FOUND), null);
    if (!asked.text().isEmpty()) {
      return new Page<>(orders.search(where, asked.statuses(), asked.text(), MOST_FOUND), null);
    }
    UUID after = asked.before() == null ? Mark.START.id() : asked.before();
    return orders.page(where, asked.statuses(), new PageAsk(ROWS, new Mark(Mark.START.at(), after)));
  }

  /** One status by its name; all of them for anything else. */
  private static Set<OrderStatus> filter(String name) {
    for (OrderStatus status : OrderStatus.values()) {
      if (status.name().equals(name)) return EnumSet.of(status);
    }
    return EnumSet.allOf(OrderStatus.class);
  }
}
