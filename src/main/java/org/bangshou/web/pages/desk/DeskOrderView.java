package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.grab.Opening;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Recalling;
import org.bangshou.ledger.RefusedClaim;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.service.Complaints;
import org.bangshou.service.Confirmation;
import org.bangshou.service.Serving;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.OrderView;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.People;
import org.bangshou.web.pages.StatusSteps;

/** An order for whoever coordinates its region. */
@Singleton
class DeskOrderView implements OrderView {

  private final Frames frames;
  private final Pages pages;
  private final RegionGuard guard;
  private final Ledger ledger;
  private final People people;
  private final Requesters requesters;
  private final Recalling recalling;
  private final Roster roster;
  private final Opening opening;
  private final Serving serving;
  private final Complaints complaints;

  DeskOrderView(
      Frames frames,
      Pages pages,
      RegionGuard guard,
      Ledger ledger,
      People people,
      Requesters requesters,
      Recalling recalling,
      Roster roster,
      Opening opening,
      Serving serving,
      Complaints complaints) {
    this.frames = frames;
    this.pages = pages;
    this.guard = guard;
    this.ledger = ledger;
    this.people = people;
    this.requesters = requesters;
    this.recalling = recalling;
    this.roster = roster;
    this.opening = opening;
    this.serving = serving;
    this.complaints = complaints;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.role() == Role.COORDINATOR || caller.role() == Role.ADMINISTRATOR;
  }

  @Override
  public HttpResponse<?> show(HttpRequest<?> request, Caller caller, Order order) {
    guard.require(caller, order.regionCode());
    Frame frame = frames.frame(request, caller);
    List<Commitment> ever = ledger.listOn(order.id());
    DeskOrderPage page =
        new DeskOrderPage(
            frame,
            order,
            requesters.getRequester(order.requesterId()),
            StatusSteps.of(order, ever, serving.findConfirmation(order.id()).map(Confirmation::confirmedAt).orElse(null)),
            people.inFull(order, ever.stream().filter(c -> c.status().isActive()).toList(), frame.t()),
            people.inFull(order, ever.stream().filter(c -> !c.status().isActive()).toList(), frame.t()),
            refusals(order),
            complaints.listOn(order.id()),
            order.status() == OrderStatus.SUBMITTED ? opening.listWarnings(order) : List.of());
    return pages.show(frame, "desk/order", page);
  }

  private List<DeskOrderPage.Refused> refusals(Order order) {
    List<RefusedClaim> claims = recalling.listRefusalsOn(order.id());
    Map<UUID, String> names =
        roster.listVolunteers(claims.stream().map(RefusedClaim::volunteerId).distinct().toList()).stream()
            .collect(Collectors.toMap(Volunteer::id, Volunteer::name));
    return claims.stream().map(c -> new DeskOrderPage.Refused(names.getOrDefault(c.volunteerId(), ""), c)).toList();
  }
}
