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
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.People;

/** My orders. */
@Hidden
@Controller("/mine")
class MineController {

  private final Frames frames;
  private final Pages pages;
  private final Orders orders;
  private final Ledger ledger;
  private final People people;

  MineController(Frames frames, Pages pages, Orders orders, Ledger ledger, People people) {
    this.frames = frames;
    this.pages = pages;
    this.orders = orders;
    this.ledger = ledger;
    this.people = people;
  }

  @Get
  @Access(roles = Role.REQUESTER, where = Where.OWN)
  HttpResponse<?> mine(HttpRequest<?> request, Caller caller) {
    List<Order> mine = orders.listOf(caller.findRequester().orElseThrow());
    Map<UUID, List<Commitment>> held =
        ledger.listActiveOn(mine.stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId));
    Frame frame = frames.frame(request, caller);
    MinePage page = new MinePage(frame, mine, held, mine.stream().flatMap(o -> asked(o, held, frame)).toList());
    return pages.show(page.frame(), "requester/mine", page);
  }

  private Stream<MinePage.Asked> asked(Order order, Map<UUID, List<Commitment>> held, Frame frame) {
    List<Commitment> asked = held.getOrDefault(order.id(), List.of()).stream().filter(Commitment::isAsked).toList();
    if (asked.isEmpty()) return Stream.of();
    return people.forRequester(order, asked, frame.t()).stream().map(person -> new MinePage.Asked(order, person));
  }
}
