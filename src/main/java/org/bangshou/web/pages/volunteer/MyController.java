package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Recalling;
import org.bangshou.ledger.RefusedClaim;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.service.Serving;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.ExchangeItems;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.volunteer.MyPage.Waiting;

/** My service. */
@Hidden
@Controller("/my")
class MyController {

  private final Frames frames;
  private final Pages pages;
  private final Ledger ledger;
  private final Orders orders;
  private final Serving serving;
  private final TeamOffers teamOffers;
  private final NoticeBoard notices;
  private final Recalling recalling;
  private final Exchanging exchanging;
  private final ExchangeItems exchangeItems;

  MyController(
      Frames frames,
      Pages pages,
      Ledger ledger,
      Orders orders,
      Serving serving,
      TeamOffers teamOffers,
      NoticeBoard notices,
      Recalling recalling,
      Exchanging exchanging,
      ExchangeItems exchangeItems) {
    this.frames = frames;
    this.pages = pages;
    this.ledger = ledger;
    this.orders = orders;
    this.serving = serving;
    this.teamOffers = teamOffers;
    this.notices = notices;
    this.recalling = recalling;
    this.exchanging = exchanging;
    this.exchangeItems = exchangeItems;
  }

  @Get
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> my(HttpRequest<?> request, Caller caller) {
    UUID me = caller.findVolunteer().orElseThrow();
    List<Commitment> commitments = ledger.listOf(me);
    Map<UUID, Integer> positions = ledger.listWaitlistPositions(me);
    Set<UUID> ids = new HashSet<>(positions.keySet());
    commitments.forEach(c -> ids.add(c.orderId()));
    List<RefusedClaim> refusals = recalling.listRefusalsOf(me);
    refusals.forEach(r -> ids.add(r.orderId()));
    Map<UUID, Order> about =
        orders.listOrders(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    List<Waiting> waiting = new ArrayList<>();
    positions.forEach((id, position) -> Optional.ofNullable(about.get(id)).ifPresent(o -> waiting.add(new Waiting(o, position))));
    Frame frame = frames.frame(request, caller);
    MyPage page =
        MyPage.of(
            frame, commitments, about, teamOffers.listOf(caller), waiting, serving.hoursOf(me), notices.of(me, frame),
            exchanges(me, frame), refusals);
    return pages.show(frame, "volunteer/my", page);
  }

  /** The part about exchanges of seats alone, for a page that was told of news. */
  @Get("/exchanges")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> exchanges(HttpRequest<?> request, Caller caller) {
    Frame frame = frames.frame(request, caller);
    return pages.fragment("volunteer/exchanges", exchanges(caller.findVolunteer().orElseThrow(), frame));
  }

  private MyExchanges exchanges(UUID me, Frame frame) {
    return new MyExchanges(frame, me, exchangeItems.of(exchanging.listOpenOf(me)));
  }

  /** The notices alone, for a page that was told of a new one. */
  @Get("/notices")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> notices(HttpRequest<?> request, Caller caller) {
    Frame frame = frames.frame(request, caller);
    return pages.fragment("volunteer/notices", notices.of(caller.findVolunteer().orElseThrow(), frame));
  }
}
