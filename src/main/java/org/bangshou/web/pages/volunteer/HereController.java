package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** Where the square on the requester's phone leads: one button that checks in, or out, at this order. */
@Hidden
@Controller("/here")
class HereController {

  private final Frames frames;
  private final Pages pages;
  private final Ledger ledger;
  private final Orders orders;

  HereController(Frames frames, Pages pages, Ledger ledger, Orders orders) {
    this.frames = frames;
    this.pages = pages;
    this.ledger = ledger;
    this.orders = orders;
  }

  @Get("/{order}")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER}, where = Where.OWN)
  HttpResponse<?> here(HttpRequest<?> request, Caller caller, UUID order, @QueryValue(defaultValue = "") String code) {
    UUID me = caller.findVolunteer().orElseThrow();
    Commitment mine =
        ledger.listActiveOn(List.of(order)).stream().filter(c -> c.volunteerId().equals(me)).findFirst().orElse(null);
    HerePage page =
        new HerePage(frames.frame(request, caller), mine == null ? null : orders.getOrder(order), mine, code.replaceAll("[^0-9]", ""));
    return pages.show(page.frame(), "volunteer/here", page);
  }
}
