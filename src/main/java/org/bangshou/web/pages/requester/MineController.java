package org.bangshou.web.pages.requester;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Zone;
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

  private static final int ROWS = 20;
  private static final int FIRST_YEAR = 2000;

  private final Frames frames;
  private final Pages pages;
  private final Orders orders;
  private final Ledger ledger;
  private final People people;
  private final YearRepository years;

  MineController(
      Frames frames, Pages pages, Orders orders, Ledger ledger, People people, YearRepository years) {
    this.frames = frames;
    this.pages = pages;
    this.orders = orders;
    this.ledger = ledger;
    this.people = people;
    this.years = years;
  }

  @Get
  @Access(roles = Role.REQUESTER, where = Where.OWN)
  HttpResponse<?> mine(HttpRequest<?> request, Caller caller, @Nullable @QueryValue UUID before) {
    UUID me = caller.findRequester().orElseThrow();
    Mark after = before == null ? Mark.START : ofMine(before, me).mark();
    Page<Order> mine = orders.pageOf(me, new PageAsk(ROWS, after));
    Map<UUID, List<Commitment>> held =
        ledger.listActiveOn(mine.items().stream().map(Order::id).toList()).stream()
            .collect(Collectors.groupingBy(Commitment::orderId));
    Frame frame = frames.frame(request, caller);
    MinePage page =
        new MinePage(
            frame, mine.items(), held, mine.items().stream().flatMap(o -> asked(o, held, frame)).toList(),
            mine.next() == null ? null : mine.next().id());
    return pages.show(page.frame(), "requester/mine", page);
  }

  private Order ofMine(UUID id, UUID me) {
    Order order = orders.getOrder(id);
    if (!order.requesterId().equals(me)) throw new NotFound("order", id);
    return order;
  }

  /** @param in this year when nothing is said */
  @Get("/year")
  @Access(roles = Role.REQUESTER, where = Where.OWN)
  HttpResponse<?> year(HttpRequest<?> request, Caller caller, @Nullable @QueryValue Integer in) {
    Frame frame = frames.frame(request, caller);
    int now = Zone.day(frame.times().now()).getYear();
    int year = in == null || in < FIRST_YEAR || in > now ? now : in;
    YearPage page = YearPage.of(frame, year, now, years.list(caller.findRequester().orElseThrow(), begins(year), begins(year + 1)));
    return pages.show(frame, "requester/year", page);
  }

  private static Instant begins(int year) {
    return Zone.instant(LocalDate.of(year, 1, 1).atStartOfDay());
  }

  private Stream<MinePage.Asked> asked(Order order, Map<UUID, List<Commitment>> held, Frame frame) {
    List<Commitment> asked = held.getOrDefault(order.id(), List.of()).stream().filter(Commitment::isAsked).toList();
    if (asked.isEmpty()) return Stream.of();
    return people.forRequester(order, asked, frame.t()).stream().map(person -> new MinePage.Asked(order, person));
  }
}
