package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.ExchangeChoices;
import org.bangshou.ledger.ExchangeOutcome;
import org.bangshou.ledger.ExchangeStatus;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** A seat handed to a colleague, or swapped for one of theirs. */
@Hidden
@Controller
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class ExchangeController {

  private static final String MY = "/my";

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Exchanging exchanging;
  private final ExchangeChoices choices;
  private final Ledger ledger;
  private final Orders orders;
  private final RegionGuard guard;

  ExchangeController(
      Frames frames,
      Pages pages,
      Posting posting,
      Exchanging exchanging,
      ExchangeChoices choices,
      Ledger ledger,
      Orders orders,
      RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.exchanging = exchanging;
    this.choices = choices;
    this.ledger = ledger;
    this.orders = orders;
    this.guard = guard;
  }

  @Get("/commitments/{id}/exchange")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> choose(HttpRequest<?> request, Caller caller, UUID id) {
    Commitment commitment = held(caller, id);
    boolean open = exchanging.listOpenOf(commitment.volunteerId()).stream().anyMatch(e -> e.listCommitmentIds().contains(id));
    List<ExchangeChoices.SwapFor> swaps = open ? List.of() : choices.listSwaps(id);
    Map<UUID, Order> about =
        orders.listOrders(swaps.stream().map(s -> s.theirs().orderId()).distinct().toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    ExchangePage page =
        new ExchangePage(
            frames.frame(request, caller), commitment, orders.getOrder(commitment.orderId()), open,
            open ? List.of() : choices.listColleagues(id), swaps, about);
    return pages.show(page.frame(), "volunteer/exchange", page);
  }

  @Post("/commitments/{id}/hand-over")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> handOver(HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, String> form) {
    held(caller, id);
    UUID to = chosen(form, "to");
    return act(request, "/commitments/" + id + "/exchange", () -> exchanging.proposeHandOver(id, to));
  }

  @Post("/commitments/{id}/swap")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> swap(HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, String> form) {
    held(caller, id);
    UUID commitment = chosen(form, "commitment");
    return act(request, "/commitments/" + id + "/exchange", () -> exchanging.proposeSwap(id, commitment));
  }

  @Post("/exchanges/{id}/accept")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.EXCHANGE, id = "id")
  HttpResponse<?> accept(HttpRequest<?> request, Caller caller, UUID id) {
    guard.requireSelf(caller, exchanging.getExchange(id).toId());
    return act(request, MY, () -> exchanging.accept(id));
  }

  @Post("/exchanges/{id}/decline")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.EXCHANGE, id = "id")
  HttpResponse<?> decline(HttpRequest<?> request, Caller caller, UUID id) {
    guard.requireSelf(caller, exchanging.getExchange(id).toId());
    return posting.act(request, MY, () -> exchanging.decline(id), t -> t.get("exchange.done-declined"));
  }

  @Post("/exchanges/{id}/withdraw")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.EXCHANGE, id = "id")
  HttpResponse<?> withdraw(HttpRequest<?> request, Caller caller, UUID id) {
    guard.requireSelf(caller, exchanging.getExchange(id).fromId());
    return posting.act(request, MY, () -> exchanging.withdraw(id), t -> t.get("exchange.done-withdrawn"));
  }

  /** What went well leads to one's own page, what did not back to where one chose. */
  private HttpResponse<?> act(HttpRequest<?> request, String back, Supplier<ExchangeOutcome> deed) {
    try {
      return switch (deed.get()) {
        case ExchangeOutcome.Standing(Exchange exchange) ->
            posting.good(request, MY, frames.texts(request).get(done(exchange.status())));
        case ExchangeOutcome.Refused(var reasons, _) -> posting.refused(request, back, reasons);
      };
    } catch (Refusal refusal) {
      return posting.refused(request, back, List.of(refusal.reason()));
    }
  }

  private static String done(ExchangeStatus status) {
    return switch (status) {
      case PROPOSED -> "exchange.done-proposed";
      case AGREED -> "exchange.done-agreed";
      case DONE -> "exchange.done";
      case DECLINED, EXPIRED, WITHDRAWN, REFUSED -> throw new IllegalStateException("nobody says yes to what is " + status);
    };
  }

  private Commitment held(Caller caller, UUID id) {
    Commitment commitment = ledger.getCommitment(id);
    guard.requireSelf(caller, commitment.volunteerId());
    return commitment;
  }

  private static UUID chosen(Map<String, String> form, String field) {
    String text = form.getOrDefault(field, "");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(field, Flaw.UNREADABLE_VALUE, text, "id");
    }
  }
}
