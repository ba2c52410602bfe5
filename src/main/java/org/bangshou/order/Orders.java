package org.bangshou.order;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Availability;
import org.jspecify.annotations.Nullable;

/** The door to orders: post, approve, reject, cancel, and every list that people look at. */
@Singleton
public class Orders {

  private final OrderRepository orders;
  private final Regions regions;
  private final ApplicationEventPublisher<DomainEvent> events;
  private final Clock clock;

  Orders(OrderRepository orders, Regions regions, ApplicationEventPublisher<DomainEvent> events, Clock clock) {
    this.orders = orders;
    this.regions = regions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes a draft down as a submitted order, its seats and windows with it.
   *
   * @param ruleVersion the rules that its functions and skills were checked against
   * @throws InvalidInput by field when the draft cannot be an order
   */
  @Transactional
  public Order submit(OrderDraft draft, String ruleVersion) {
    DraftCheck.check(draft, clock.instant());
    Region county = regions.findRegion(draft.regionCode()).filter(r -> r.level() == 2)
        .orElseThrow(() -> new InvalidInput("regionCode", Flaw.NO_COUNTY, draft.regionCode()));
    UUID id = Ids.next();
    String code = draft.code() == null ? "D%06d".formatted(orders.nextNumber()) : draft.code();
    orders.insert(id, code, draft.requesterId(), draft.function(), draft.title().strip(), draft.note().strip(),
        county.code(), county.cityCode(), draft.place().strip(), draft.point().lon(), draft.point().lat(),
        draft.durationMinutes(), draft.seats().size(), draft.mode().name(), draft.urgency().name(), draft.oneTeam(),
        draft.returnVisit(), draft.preferredTeamId(), ruleVersion);
    Availability.merged(draft.windows()).forEach(w -> orders.insertWindow(id, w.start(), w.end()));
    for (int at = 0; at < draft.seats().size(); at++) {
      var seat = draft.seats().get(at);
      orders.insertSeat(Ids.next(), id, at + 1, draft.seats().size(), seat.skill(), seat.level());
    }
    return tell("order-submitted", getOrder(id));
  }

  /**
   * Opens a submitted order.
   *
   * @param grabbing how long it is grabbed before the solver gets what is left, unless the approval says
   *     otherwise; never more than half of what is left before the first window
   * @throws Refusal {@code order-status} when it is not submitted any more
   */
  @Transactional
  public Order approve(UUID id, Approval approval, Duration grabbing) {
    Order order = locked(id, OrderStatus.OPEN);
    Mode mode = approval.mode() == null ? order.mode() : approval.mode();
    Instant opensAt = approval.opensAt() == null ? clock.instant() : approval.opensAt();
    orders.open(id, mode.name(), opensAt, mode == Mode.GRAB_THEN_DISPATCH ? deadline(approval, order, opensAt, grabbing) : null);
    return tell("order-opened", getOrder(id));
  }

  private static Instant deadline(Approval approval, Order order, Instant opensAt, Duration grabbing) {
    if (approval.grabDeadline() != null) return approval.grabDeadline();
    Instant first = order.windows().getFirst().start();
    if (!first.isAfter(opensAt)) return opensAt;
    Duration half = Duration.between(opensAt, first).dividedBy(2);
    return opensAt.plus(half.compareTo(grabbing) < 0 ? half : grabbing);
  }

  /** @throws Refusal {@code order-status} when it is not submitted any more */
  @Transactional
  public Order reject(UUID id, String reason) {
    return move(locked(id, OrderStatus.REJECTED), OrderStatus.REJECTED, "order-rejected", reason);
  }

  /**
   * Calls an order off; the ledger hears of it and ends the promises within the same transaction.
   *
   * @throws Refusal {@code order-status} when it was served or is over
   */
  @Transactional
  public Order cancel(UUID id, String reason) {
    return move(locked(id, OrderStatus.CANCELLED), OrderStatus.CANCELLED, "order-cancelled", reason);
  }

  /** The requester confirms; {@code SERVED} becomes {@code CONFIRMED}. */
  @Transactional
  public Order confirm(UUID id) {
    return move(locked(id, OrderStatus.CONFIRMED), OrderStatus.CONFIRMED, "order-confirmed", "");
  }

  /** Everybody who came has checked out. */
  @Transactional
  public Order serve(UUID id) {
    return move(locked(id, OrderStatus.SERVED), OrderStatus.SERVED, "order-served", "");
  }

  /** Locks an order to the end of the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Order lockOrder(UUID id) {
    return orders.lock(id).orElseThrow(() -> new NotFound("order", id));
  }

  /** Locks those of them that exist and that nobody else has locked, to the end of the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Order> lockFreeOrders(Collection<UUID> ids) {
    return orders.lockFree(ids);
  }

  /**
   * How many seats of a locked order are held now.
   *
   * @param startsAt none when nobody holds a seat any more
   */
  public record Held(Order locked, int seats, @Nullable Instant startsAt) {

    OrderStatus status() {
      return seats >= locked.seats().size() ? OrderStatus.FILLED : OrderStatus.OPEN;
    }
  }

  /** Notes of locked orders that they are filled or open again, their start fixed or free. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void noteHeld(Collection<Held> held) {
    if (!held.isEmpty()) orders.move(held);
  }

  /** Ends the orders whose time is over and to which nobody was promised; answers how many. */
  @Transactional
  public int lapse() {
    List<UUID> over = orders.listLapsed(clock.instant());
    over.forEach(id -> move(locked(id, OrderStatus.LAPSED), OrderStatus.LAPSED, "order-lapsed", ""));
    return over.size();
  }

  public Order getOrder(UUID id) {
    return orders.findById(id).orElseThrow(() -> new NotFound("order", id));
  }

  public Optional<Order> findByCode(String code) {
    return orders.findByCode(code);
  }

  public List<Order> listOrders(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : orders.listByIds(ids);
  }

  /** Order id to the requester's. */
  public Map<UUID, UUID> listRequesters(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return orders.listRequesters(ids).stream().collect(Collectors.toMap(OrderRepository.Asked::id, OrderRepository.Asked::requesterId));
  }

  /** Those of them to which something may still happen. */
  public Set<UUID> listGoingOn(Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(orders.listGoingOn(ids));
  }

  public List<Order> listByStatus(String scope, Set<OrderStatus> statuses, int limit) {
    return orders.listByStatus(scope, statuses.stream().map(Enum::name).toList(), limit);
  }

  public List<Order> listOf(UUID requesterId) {
    return orders.listOfRequester(requesterId);
  }

  /** The orders of these scopes, latest posted first. */
  public Page<Order> page(Collection<String> scopes, Set<OrderStatus> statuses, PageAsk ask) {
    return Page.of(orders.listPage(scopes, statuses.stream().map(Enum::name).toList(), ask), ask, Order::mark);
  }

  /** Submitted orders of these scopes, latest posted first. */
  public Page<Order> pageQueue(Collection<String> scopes, PageAsk ask) {
    return page(scopes, Set.of(OrderStatus.SUBMITTED), ask);
  }

  /** Of the latest few thousand of these scopes, those whose code, title or requester contains the text. */
  public List<Order> search(Collection<String> scopes, Set<OrderStatus> statuses, String text, int most) {
    return orders.search(scopes, statuses.stream().map(Enum::name).toList(), text, most);
  }

  /** Open orders of these scopes that may begin within so long, the most pressing first. */
  public List<Order> listPressing(Collection<String> scopes, Duration within, int most) {
    return orders.listPressing(scopes, clock.instant().plus(within), most);
  }

  /** A requester's own, latest posted first. */
  public Page<Order> pageOf(UUID requesterId, PageAsk ask) {
    return Page.of(orders.listPageOfRequester(requesterId, ask), ask, Order::mark);
  }

  /** What people of these counties may look at to grab: open or filled, not over. */
  public List<Order> listPool(Collection<String> counties) {
    return orders.listPool(counties, clock.instant());
  }

  /** What the solver may have now within a horizon. */
  public List<Order> listPlannable(String scope, TimeWindow horizon) {
    Instant now = clock.instant();
    return orders.listOpen(scope, horizon).stream().filter(o -> o.isPlannable(now)).toList();
  }

  /**
   * What one county looks for.
   *
   * @param orders those that are open
   * @param freeSeats of all of these
   */
  public record Need(String regionCode, int orders, int freeSeats) {}

  /** What the counties of a scope look for, most free seats first; none where nothing is open. */
  public List<Need> listNeeds(String scope) {
    return orders.listNeeds(scope).stream().map(n -> new Need(n.regionCode(), n.orders(), n.freeSeats())).toList();
  }

  /** How many orders of a scope wait for somebody, by what for; those that are over are not counted. */
  public Map<OrderStatus, Integer> countGoingOn(String scope) {
    Map<OrderStatus, Integer> numbers = new EnumMap<>(OrderStatus.class);
    orders.countGoingOn(scope).forEach(c -> numbers.put(OrderStatus.valueOf(c.status()), c.number()));
    return numbers;
  }

  private Order locked(UUID id, OrderStatus next) {
    Order order = orders.lock(id).orElseThrow(() -> new NotFound("order", id));
    if (!order.status().mayBecome(next)) {
      throw new Refusal(Reason.of("order-status", "status", order.status(), "wanted", next));
    }
    return order;
  }

  private Order move(Order order, OrderStatus next, String topic, String reason) {
    orders.move(order.id(), next.name(), order.startsAt());
    Order moved = getOrder(order.id());
    events.publishEvent(DomainEvent.of(topic, moved.regionCode(), moved.id(), Map.of("code", moved.code(), "reason", reason)));
    return moved;
  }

  private Order tell(String topic, Order order) {
    events.publishEvent(DomainEvent.of(topic, order.regionCode(), order.id(), Map.of("code", order.code())));
    return order;
  }
}
