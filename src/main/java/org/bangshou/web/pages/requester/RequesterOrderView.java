package org.bangshou.web.pages.requester;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.service.Complaints;
import org.bangshou.service.Confirmation;
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
  private final Complaints complaints;

  RequesterOrderView(Frames frames, Pages pages, Ledger ledger, People people, Serving serving, Complaints complaints) {
    this.frames = frames;
    this.pages = pages;
    this.ledger = ledger;
    this.people = people;
    this.serving = serving;
    this.complaints = complaints;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.findRequester().isPresent();
  }

  @Override
  public HttpResponse<?> show(HttpRequest<?> request, Caller caller, Order order) {
    if (!order.requesterId().equals(caller.requesterId())) throw new NotFound("order", order.id());
    Frame frame = frames.frame(request, caller);
    List<Commitment> ever = ledger.listOn(order.id());
    Optional<Confirmation> confirmation = serving.findConfirmation(order.id());
    RequesterOrderPage page =
        new RequesterOrderPage(
            frame,
            order,
            StatusSteps.of(order, ever, confirmation.map(Confirmation::confirmedAt).orElse(null)),
            people.forRequester(order, ever.stream().filter(c -> c.status().isActive()).toList(), frame.t()),
            confirmation.orElse(null),
            complaints.listOn(order.id()),
            Map.of("date", Zone.day(frame.times().now()).plusDays(DAYS_TO_RETURN).toString()));
    return pages.show(frame, "requester/order", page);
  }
}
