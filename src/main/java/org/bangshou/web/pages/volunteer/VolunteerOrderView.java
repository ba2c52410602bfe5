package org.bangshou.web.pages.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.grab.PoolCard;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Requesters;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.OrderView;
import org.bangshou.web.pages.Pages;

/** An order for those who may take it. */
@Singleton
class VolunteerOrderView implements OrderView {

  private final Frames frames;
  private final Pages pages;
  private final Grabbing grabbing;
  private final Ledger ledger;
  private final Requesters requesters;
  private final TeamChoices teams;
  private final CurrentRules rules;

  VolunteerOrderView(
      Frames frames,
      Pages pages,
      Grabbing grabbing,
      Ledger ledger,
      Requesters requesters,
      TeamChoices teams,
      CurrentRules rules) {
    this.frames = frames;
    this.pages = pages;
    this.grabbing = grabbing;
    this.ledger = ledger;
    this.requesters = requesters;
    this.teams = teams;
    this.rules = rules;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.findVolunteer().isPresent();
  }

  @Override
  public HttpResponse<?> show(HttpRequest<?> request, Caller caller, Order order) {
    Frame frame = frames.frame(request, caller);
    UUID me = caller.findVolunteer().orElseThrow();
    PoolCard card = grabbing.card(order.id(), me);
    List<Commitment> holders = ledger.listActiveOn(List.of(order.id()));
    boolean mine = card.state() == ButtonState.MINE;
    Set<UUID> held = holders.stream().map(Commitment::seatId).collect(Collectors.toSet());
    boolean sensitive = rules.in(order.regionCode()).findFunction(order.function()).map(ServiceFunction::sensitive).orElse(true);
    VolunteerOrderPage page =
        new VolunteerOrderPage(
            frame,
            card,
            held,
            mine && !order.status().isOver() ? requesters.getRequester(order.requesterId()).phone() : "",
            sensitive && !mine,
            caller.role() == Role.LEADER ? teams.choices(me, order, holders, isOpen(card), frame.names()) : List.of(),
            Ids.next().toString());
    return pages.show(frame, "volunteer/order", page);
  }

  /** A leader may send others even where they may not go themselves. */
  private static boolean isOpen(PoolCard card) {
    return switch (card.state()) {
      case GRAB, WAITLIST, TIME_CONFLICT, NOT_QUALIFIED, MINE, CONSENT_ASKED, OFFERED, WAITING -> card.taken() < card.order().seats().size();
      case FULL, NOT_YET, CLOSED -> false;
    };
  }
}
