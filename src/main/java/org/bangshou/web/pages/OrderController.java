package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.NotFound;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;

/** One address per order; each view checks that its reader may see it. */
@Hidden
@Controller("/orders")
class OrderController {

  private final Orders orders;
  private final List<OrderView> views;

  OrderController(Orders orders, List<OrderView> views) {
    this.orders = orders;
    this.views = List.copyOf(views);
  }

  @Get("/{id}")
  @Access(roles = {Role.REQUESTER, Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR})
  HttpResponse<?> order(HttpRequest<?> request, Caller caller, UUID id) {
    Order order = orders.getOrder(id);
    return views.stream()
        .filter(view -> view.isFor(caller))
        .findFirst()
        .orElseThrow(() -> new NotFound("order", id))
        .show(request, caller, order);
  }
}
