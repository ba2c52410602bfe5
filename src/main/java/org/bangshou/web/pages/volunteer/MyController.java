package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.grab.PoolCard;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.service.Serving;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** My service. */
@Controller("/my")
class MyController {

  private final Frames frames;
  private final Pages pages;
  private final Ledger ledger;
  private final Orders orders;
  private final Grabbing grabbing;
  private final Serving serving;

  MyController(Frames frames, Pages pages, Ledger ledger, Orders orders, Grabbing grabbing, Serving serving) {
    this.frames = frames;
    this.pages = pages;
    this.ledger = ledger;
    this.orders = orders;
    this.grabbing = grabbing;
    this.serving = serving;
  }

  @Get
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> my(HttpRequest<?> request, Caller caller) {
    UUID me = caller.findVolunteer().orElseThrow();
    List<Commitment> commitments = ledger.listOf(me);
    Map<UUID, Order> about =
        orders.listOrders(commitments.stream().map(Commitment::orderId).distinct().toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    List<PoolCard> waiting = grabbing.pool(me).stream().filter(c -> c.state() == ButtonState.WAITING).toList();
    MyPage page = MyPage.of(frames.frame(request, caller), commitments, about, waiting, serving.hoursOf(me));
    return pages.show(page.frame(), "volunteer/my", page);
  }
}
