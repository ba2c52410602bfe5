package org.bangshou.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangshou.identity.Requester;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Consent;
import org.bangshou.ledger.Origin;
import org.bangshou.ops.demo.DemoOrder.Promise;
import org.bangshou.ops.demo.DemoOrder.Wish;
import org.bangshou.ops.demo.DemoStaffing.Placed;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Invents orders one by one, each as far on its way as wished. */
final class DemoOrders {

  private static final double NEARBY_DEGREES = 0.03;

  private final List<DemoKind> kinds = DemoKind.all();
  private final DemoRequesters requesters;
  private final DemoStaffing staffing;
  private final DemoHistory history;
  private final RuleBook rules;
  private final Dice dice;
  private final DemoTimes times;
  private final Instant now;
  private final List<DemoOrder> made = new ArrayList<>();
  private final Map<Order, Wish> past = new LinkedHashMap<>();

  DemoOrders(
      DemoRequesters requesters, DemoStaffing staffing, DemoHistory history, RuleBook rules, Dice dice, Instant now) {
    this.requesters = requesters;
    this.staffing = staffing;
    this.history = history;
    this.rules = rules;
    this.dice = dice;
    this.times = new DemoTimes(now, dice);
    this.now = now;
  }

  List<DemoOrder> made() {
    return Collections.unmodifiableList(made);
  }

  void add(Region county, Wish wish) {
    DemoKind kind = dice.pick(kinds);
    Mode mode = dice.percent(45) ? Mode.GRAB : dice.percent(60) ? Mode.GRAB_THEN_DISPATCH : Mode.DISPATCH;
    List<TimeWindow> windows = times.windows(wish, kind.minutes());
    Instant opensAt = times.opensAt(wish, windows.getFirst());
    add(county, wish, kind, mode, windows, opensAt);
  }

  /** An order for a skill that may be grabbed from that moment on, wanted in the next days by daylight. */
  void addGrabbable(Region county, String skill, int inDays, Instant opensAt) {
    DemoKind kind = dice.pick(kinds.stream().filter(k -> k.asksFor(skill)).toList());
    LocalDate day = Zone.day(now).plusDays(inDays);
    List<TimeWindow> windows =
        List.of(
            DemoTimes.between(day, LocalTime.of(9, 0), LocalTime.of(16, 30)),
            DemoTimes.between(day.plusDays(1), LocalTime.of(9, 0), LocalTime.of(16, 30)));
    add(county, Wish.OPEN, kind, Mode.GRAB, windows, opensAt);
  }

  private void add(
      Region county, Wish wish, DemoKind kind, Mode mode, List<TimeWindow> windows, @Nullable Instant opensAt) {
    Requester requester = requesters.of(county, kind.requester());
    List<Seat> seats =
        IntStream.range(0, kind.seats().size())
            .mapToObj(i -> new Seat(Ids.next(), i + 1, kind.seats().get(i).skill(), kind.seats().get(i).level()))
            .toList();
    Order order =
        new Order(
            Ids.next(), "", requester.id(), requester.name(), kind.function(), kind.title(), "", county.code(),
            county.cityCode(), requester.name(), near(county), kind.minutes(), mode, urgency(),
            rules.getFunction(kind.function()).oneTeam(), false, null, OrderStatus.OPEN, opensAt,
            times.deadline(mode, opensAt, windows.getFirst()), null, rules.version(), times.createdAt(opensAt), 0,
            windows, seats);
    if (wish.isPast()) {
      past.put(order, wish);
      return;
    }
    List<Placed> placed = staffing.staff(order, county, wish.held(seats.size()), now);
    List<Promise> promises = placed.stream().map(p -> promise(order, p)).toList();
    made.add(new DemoOrder(standing(order, wish, promises), promises));
  }

  /** Lets the past happen: after all past orders were added, and before anybody is found for those to come. */
  void play() {
    past.forEach((order, wish) -> {
      if (wish != Wish.LAPSED) history.add(order);
    });
    history.play();
    past.forEach(
        (order, wish) -> {
          List<Promise> promises = history.promises(order);
          staffing.note(order, DemoOrder.active(promises));
          made.add(new DemoOrder(standing(order, wish, promises), promises));
        });
    past.clear();
  }

  private Promise promise(Order order, Placed p) {
    boolean offered = order.mode() == Mode.DISPATCH && dice.percent(50);
    CommitmentStatus status = offered ? CommitmentStatus.OFFERED : CommitmentStatus.ACCEPTED;
    Origin origin =
        order.mode() == Mode.DISPATCH ? Origin.PLACEMENT : dice.percent(20) ? Origin.TEAM_GRAB : Origin.GRAB;
    Instant opened = order.opensAt() == null ? now : order.opensAt();
    return new Promise(
        Ids.next(), p.seat(), p.volunteer().id(), p.team().id(), origin, status, consent(order, origin),
        order.serviceAt(p.start()), p.period(), staffing.everybodysTurn(order, opened).plusSeconds(dice.between(1, 600)), null);
  }

  /** Who is on a seat already was agreed to. */
  private Consent consent(Order order, Origin origin) {
    boolean asked = origin != Origin.PLACEMENT && rules.asksForConsent(order.function());
    return asked ? Consent.GIVEN : Consent.NOT_NEEDED;
  }

  private static Order standing(Order order, Wish wish, List<Promise> promises) {
    List<Promise> active = DemoOrder.active(promises);
    Instant startsAt = active.isEmpty() ? null : active.getFirst().service().start();
    return order.standing(wish.status(active.size(), order.seats().size()), startsAt);
  }

  private Point near(Region county) {
    return new Point(
        dice.around(county.seat().lon(), NEARBY_DEGREES), dice.around(county.seat().lat(), NEARBY_DEGREES));
  }

  private Urgency urgency() {
    return dice.percent(60) ? Urgency.NORMAL : dice.percent(60) ? Urgency.PRIORITY : Urgency.URGENT;
  }
}
