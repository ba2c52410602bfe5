package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangshou.grab.Opening;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Approval;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Seen;
import org.bangshou.web.Unchanged;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Posting;
import org.bangshou.web.pages.Texts;
import org.jspecify.annotations.Nullable;

/** What a coordinator decides on one order or one promise. */
@Hidden
@Controller
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
class DecisionController {

  private final Posting posting;
  private final Orders orders;
  private final Opening opening;
  private final Ledger ledger;
  private final Unchanged unchanged;

  DecisionController(Posting posting, Orders orders, Opening opening, Ledger ledger, Unchanged unchanged) {
    this.posting = posting;
    this.orders = orders;
    this.opening = opening;
    this.ledger = ledger;
    this.unchanged = unchanged;
  }

  @Post("/orders/{id}/approve")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> approve(
      HttpRequest<?> request, UUID id, @io.micronaut.core.annotation.Nullable @Body Map<String, String> form) {
    Map<String, String> fields = form == null ? Map.of() : form;
    return posting.act(
        request,
        back(fields, id),
        () -> decide(id, fields, () -> opening.approve(id, approval(fields))),
        t -> t.get("done.approved"),
        t -> stands(t, id));
  }

  @Post("/orders/{id}/reject")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> reject(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    return posting.act(
        request,
        back(form, id),
        () -> decide(id, form, () -> orders.reject(id, form.getOrDefault("reason", ""))),
        t -> t.get("done.rejected"),
        t -> stands(t, id));
  }

  private void decide(UUID id, Map<String, String> form, Supplier<Order> decide) {
    unchanged.act(Seen.in(form), () -> String.valueOf(orders.lockOrder(id).version()), decide);
  }

  private String stands(Texts t, UUID id) {
    Order order = orders.getOrder(id);
    int held = ledger.listActiveOn(List.of(id)).size();
    return t.get("changed.order", order.code(), t.of(order.status()), held, order.seats().size());
  }

  @Post("/commitments/{id}/no-show")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> noShow(HttpRequest<?> request, UUID id) {
    String to = "/orders/" + ledger.getCommitment(id).orderId();
    return posting.act(request, to, () -> ledger.noShow(id), t -> t.get("done.no-show"));
  }

  @Post("/commitments/{id}/release")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> release(
      HttpRequest<?> request, UUID id, @io.micronaut.core.annotation.Nullable @Body Map<String, String> form) {
    String to = "/orders/" + ledger.getCommitment(id).orderId();
    String reason = form == null ? "" : form.getOrDefault("reason", "");
    return posting.act(request, to, () -> ledger.release(id, reason), t -> t.get("done.released"));
  }

  private static String back(Map<String, String> form, UUID id) {
    return form.getOrDefault("back", "").equals("desk") ? "/desk" : "/orders/" + id;
  }

  private static Approval approval(Map<String, String> form) {
    Mode mode = null;
    for (Mode each : Mode.values()) {
      if (each.name().equals(form.get("mode"))) mode = each;
    }
    return new Approval(mode, moment(form, "opensAt"), moment(form, "grabDeadline"));
  }

  private static @Nullable Instant moment(Map<String, String> form, String field) {
    String text = form.getOrDefault(field, "");
    if (text.isEmpty()) return null;
    try {
      return Zone.instant(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      throw new InvalidInput(field, Flaw.UNREADABLE_VALUE, text, "moment");
    }
  }
}
