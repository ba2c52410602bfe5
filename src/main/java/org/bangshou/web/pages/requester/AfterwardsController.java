package org.bangshou.web.pages.requester;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Role;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.service.Complaints;
import org.bangshou.service.Serving;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Posting;

/** What a requester does with an order that is on its way or behind them. */
@Hidden
@Controller("/orders/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AfterwardsController {

  private final Posting posting;
  private final Frames frames;
  private final Orders orders;
  private final Serving serving;
  private final Complaints complaints;

  AfterwardsController(Posting posting, Frames frames, Orders orders, Serving serving, Complaints complaints) {
    this.posting = posting;
    this.frames = frames;
    this.orders = orders;
    this.serving = serving;
    this.complaints = complaints;
  }

  @Post("/confirm")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> confirm(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    String stars = form.getOrDefault("stars", "");
    if (!stars.matches("[1-5]")) {
      return posting.tell(request, "/orders/" + id, Flash.Kind.BAD, frames.texts(request).get("confirm.choose-stars"));
    }
    return posting.act(
        request,
        "/orders/" + id,
        () -> serving.confirm(id, Integer.parseInt(stars), form.getOrDefault("comment", "")),
        t -> t.get("done.confirmed"));
  }

  @Post("/return-visit")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> returnVisit(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    DraftReader reader = new DraftReader(form, frames.texts(request));
    List<TimeWindow> windows = reader.windows();
    if (!reader.errors().isEmpty()) {
      String fault = reader.errors().values().iterator().next();
      return posting.tell(request, "/orders/" + id, Flash.Kind.BAD, fault);
    }
    Order[] next = new Order[1];
    return posting.act(
        request,
        "/mine",
        () -> next[0] = serving.requestReturnVisit(id, windows),
        t -> t.get("done.return-visit", next[0].code()));
  }

  @Post("/complain")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> complain(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    return posting.act(
        request,
        "/orders/" + id,
        () -> complaints.complain(id, form.getOrDefault("text", "")),
        t -> t.get("done.complained"));
  }

  @Post("/cancel")
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> cancel(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    return posting.act(
        request,
        "/orders/" + id,
        () -> orders.cancel(id, form.getOrDefault("reason", "")),
        t -> t.get("done.cancelled"));
  }
}
