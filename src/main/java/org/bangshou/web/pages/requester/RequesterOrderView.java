package org.bangshou.web.pages.requester;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.service.Serving;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.OrderView;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.People;
import org.bangshou.web.pages.StatusSteps;

/** An order for the one who asked; nobody else's. */
@Singleton
class RequesterOrderView implements OrderView {

  private static final int DAYS_TO_RETURN = 30;

  private final Frames frames;
  private final Pages pages;
  private final Ledger ledger;
  private final People people;
  private final Serving serving;

  RequesterOrderView(Frames frames, Pages pages, Ledger ledger, People people, Serving serving) {
    this.frames = frames;
    this.pages = pages;
    this.ledger = ledger;
    this.people = people;
    this.serving = serving;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.findRequester().isPresent();
  }

  @Override
  public HttpResponse<?> show(HttpRequest<?> request, Caller caller, Order order) {
    if (!order.requesterId().equals(caller.requesterId())) throw new NotFound("order", order.id());
    Frame frame = frames.frame(request, caller);
    RequesterOrderPage page =
        new RequesterOrderPage(
            frame,
            order,
            StatusSteps.of(order),
            people.forRequester(order, ledger.listActiveOn(List.of(order.id())), frame.t()),
            serving.findConfirmation(order.id()).orElse(null),
            Map.of("date", Zone.day(frame.times().now()).plusDays(DAYS_TO_RETURN).toString()));
    return pages.show(frame, "requester/order", page);
  }
}
