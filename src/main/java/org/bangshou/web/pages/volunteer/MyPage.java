package org.bangshou.web.pages.volunteer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.RefusedClaim;
import org.bangshou.order.Order;
import org.bangshou.service.Hours;
import org.bangshou.web.pages.Frame;

/**
 * My service: what waits for an answer, what is today, next and past, and what it came to.
 *
 * @param teamOffers what a leader may answer for others
 * @param refused claims that a rule or a limit refused, latest first
 */
public record MyPage(
    Frame frame,
    List<Item> offers,
    List<TeamOffer> teamOffers,
    List<Item> today,
    List<Item> next,
    List<Item> past,
    List<Waiting> waiting,
    Hours hours,
    MyNotices notices,
    MyExchanges exchanges,
    List<Refused> refused) {

  /** The past is long; the page shows the end of it. */
  private static final int MOST_PAST = 20;

  private static final Comparator<Item> SOONEST =
      Comparator.comparing(item -> item.commitment().service().start());

  /** A promise with the order that it is about. */
  public record Item(Commitment commitment, Order order) {}

  /** An offer to a member of a team that this person leads. */
  public record TeamOffer(Commitment commitment, Order order, String team, String member) {}

  /** A claim that was refused, with the order that it was about. */
  public record Refused(RefusedClaim claim, Order order) {}

  /** @param position 1 is the next to be asked */
  public record Waiting(Order order, int position) {}

  public MyPage {
    offers = List.copyOf(offers);
    teamOffers = List.copyOf(teamOffers);
    today = List.copyOf(today);
    next = List.copyOf(next);
    past = List.copyOf(past);
    waiting = List.copyOf(waiting);
    refused = List.copyOf(refused);
  }

  static MyPage of(
      Frame frame,
      List<Commitment> commitments,
      Map<UUID, Order> orders,
      List<TeamOffer> teamOffers,
      List<Waiting> waiting,
      Hours hours,
      MyNotices notices,
      MyExchanges exchanges,
      List<RefusedClaim> refusals) {
    List<Item> items =
        commitments.stream()
            .flatMap(c -> Optional.ofNullable(orders.get(c.orderId())).map(o -> new Item(c, o)).stream())
            .sorted(SOONEST)
            .toList();
    Predicate<Item> offered = item -> item.commitment().status() == CommitmentStatus.OFFERED;
    Predicate<Item> ahead = item -> isAhead(frame, item);
    Predicate<Item> today = item -> isToday(frame, item);
    List<Item> past = items.stream().filter(offered.or(ahead).negate()).sorted(SOONEST.reversed()).limit(MOST_PAST).toList();
    return new MyPage(
        frame,
        items.stream().filter(offered).toList(),
        teamOffers,
        items.stream().filter(ahead.and(today)).toList(),
        items.stream().filter(ahead.and(today.negate())).toList(),
        past,
        waiting,
        hours,
        notices,
        exchanges,
        refusals.stream()
            .limit(MOST_PAST)
            .flatMap(r -> Optional.ofNullable(orders.get(r.orderId())).map(o -> new Refused(r, o)).stream())
            .toList());
  }

  public boolean isToday(Item item) {
    return isToday(frame, item);
  }

  /** Can its seat still be handed to a colleague, or swapped? */
  public boolean mayChangeHands(Item item) {
    return item.commitment().service().start().isAfter(frame.times().now());
  }

  /** The colour beside the word of a status. */
  public String tone(Item item) {
    return switch (item.commitment().status()) {
      case OFFERED -> "tag-amber";
      case ACCEPTED -> item.commitment().isAsked() ? "tag-amber" : "tag-green";
      case SERVING -> "tag-green";
      case SERVED -> "tag-blue";
      case DECLINED, EXPIRED, GIVEN_BACK, CANCELLED, NO_SHOW -> "tag-grey";
    };
  }

  private static boolean isToday(Frame frame, Item item) {
    return item.commitment().status() == CommitmentStatus.SERVING
        || frame.times().isToday(item.commitment().service().start());
  }

  private static boolean isAhead(Frame frame, Item item) {
    return switch (item.commitment().status()) {
      case SERVING -> true;
      case ACCEPTED -> isToday(frame, item) || item.commitment().service().end().isAfter(frame.times().now());
      case OFFERED, SERVED, DECLINED, EXPIRED, GIVEN_BACK, CANCELLED, NO_SHOW -> false;
    };
  }
}
