package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Recalling;
import org.bangshou.ledger.Recollection;
import org.bangshou.order.Orders;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.Where;
import org.bangshou.web.Whys;

/** A decision of another day, told by the rules of that day. */
@Hidden
@Controller
class WhyController {

  private final Frames frames;
  private final Pages pages;
  private final Recalling recalling;
  private final Whys whys;
  private final Orders orders;

  WhyController(Frames frames, Pages pages, Recalling recalling, Whys whys, Orders orders) {
    this.frames = frames;
    this.pages = pages;
    this.recalling = recalling;
    this.whys = whys;
    this.orders = orders;
  }

  @Get("/commitments/{id}/why")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.COMMITMENT, id = "id")
  HttpResponse<?> commitment(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, recalling.recallCommitment(id), true);
  }

  @Get("/refusals/{id}/why")
  @Access(roles = {Role.VOLUNTEER, Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.REFUSAL, id = "id")
  HttpResponse<?> refusal(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, recalling.recallRefusal(id), false);
  }

  private HttpResponse<?> show(HttpRequest<?> request, Caller caller, Recollection recalled, boolean allowed) {
    Whys.Told told = whys.tell(recalled, caller, Reader.locale(request));
    WhyPage page = new WhyPage(frames.frame(request, caller), orders.getOrder(recalled.orderId()), told, allowed);
    return pages.show(page.frame(), "why/why", page);
  }
}
