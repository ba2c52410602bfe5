package org.bangshou.web.pages.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.bangshou.grab.Opening;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Refusal;
import org.bangshou.order.Approval;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Flash;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** The coordinator's desk. */
@Hidden
@Controller("/desk")
class DeskController {

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Desks desks;
  private final Orders orders;
  private final Opening opening;
  private final RegionGuard guard;

  DeskController(Frames frames, Pages pages, Posting posting, Desks desks, Orders orders, Opening opening, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.desks = desks;
    this.orders = orders;
    this.opening = opening;
    this.guard = guard;
  }

  /** The orders that were ticked. */
  @Serdeable
  record Ticked(@Nullable List<UUID> order) {}

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> desk(HttpRequest<?> request, Caller caller) {
    DeskPage page = desks.page(frames.frame(request, caller), caller);
    return pages.show(page.frame(), "desk/desk", page);
  }

  /** Approves what was ticked; what another has decided meanwhile is left as it is. */
  @Post("/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> approve(HttpRequest<?> request, Caller caller, @Body Ticked ticked) {
    List<UUID> ids = ticked.order() == null ? List.of() : ticked.order();
    List<Order> found = orders.listOrders(ids);
    found.forEach(order -> guard.require(caller, order.regionCode()));
    int done = 0;
    for (Order order : found) {
      try {
        opening.approve(order.id(), Approval.asAsked());
        done++;
      } catch (Refusal e) {
        // somebody else was quicker: the number says so
      }
    }
    Flash.Kind kind = done == found.size() && done > 0 ? Flash.Kind.GOOD : Flash.Kind.WAIT;
    return posting.tell(request, "/desk", kind, frames.texts(request).get("done.approved-many", done, ids.size()));
  }
}
