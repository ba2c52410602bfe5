package org.bangshou.web.pages.requester;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.util.HttpHostResolver;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.service.VisitCodes;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** What a requester holds out to who comes: six digits, and the same as a square for the camera. */
@Hidden
@Controller("/orders/{id}/visit-code")
class VisitCodeController {

  private final Frames frames;
  private final Pages pages;
  private final Orders orders;
  private final VisitCodes codes;
  private final HttpHostResolver hosts;

  VisitCodeController(Frames frames, Pages pages, Orders orders, VisitCodes codes, HttpHostResolver hosts) {
    this.frames = frames;
    this.pages = pages;
    this.orders = orders;
    this.codes = codes;
    this.hosts = hosts;
  }

  @Get
  @Access(roles = {Role.REQUESTER, Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> show(HttpRequest<?> request, Caller caller, UUID id) {
    Order order = orders.getOrder(id);
    String code = codes.codeOf(id);
    QrSquare square = QrSquare.of(hosts.resolve(request) + "/here/" + id + "?code=" + code);
    VisitCodePage page = new VisitCodePage(frames.frame(request, caller), order, code, square);
    return pages.show(page.frame(), "requester/visitcode", page);
  }
}
