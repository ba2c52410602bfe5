package org.bangshou.web.pages.requester;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** My orders. */
@Hidden
@Controller("/mine")
class MineController {

  private final Frames frames;
  private final Pages pages;
  private final Orders orders;
  private final Ledger ledger;

  MineController(Frames frames, Pages pages, Orders orders, Ledger ledger) {
    this.frames = frames;
    this.pages = pages;
    this.orders = orders;
    this.ledger = ledger;
  }

  @Get
  @Access(roles = Role.REQUESTER, where = Where.OWN)
  HttpResponse<?> mine(HttpRequest<?> request, Caller caller) {
    List<Order> mine = orders.listOf(caller.findRequester().orElseThrow());
    Map<UUID, Long> taken =
        ledger.listActiveOn(mine.stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId, Collectors.counting()));
    MinePage page = new MinePage(frames.frame(request, caller), mine, taken);
    return pages.show(page.frame(), "requester/mine", page);
  }
}
