package org.bangshou.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger without its database: the same decisions by the same code, on orders, people and rules that
 * are given to it and at times that are told to it. Nothing is written and nobody hears of it. What the
 * {@link Ledger} takes from the database and the clock is here an argument: the order as it opened, the
 * time of each act. No deadline passes by itself. For one thread.
 */
public final class Rehearsal {

  private final RuleSet rules;
  private final Cast cast;
  private final RehearsedRows rows = new RehearsedRows();
  private final Map<UUID, Order> orders = new HashMap<>();

  public Rehearsal(RuleSet rules, Cast cast) {
    this.rules = rules;
    this.cast = cast;
  }

  /** Brings an order in as it was when it was approved: nobody holds a seat, no start is fixed. */
  public void open(Order order) {
    orders.put(order.id(), order.standing(OrderStatus.OPEN, null));
  }

  /** A promise that was given elsewhere: it binds the person, whatever the rules of the rehearsal say. */
  public void remember(Commitment given) {
    rows.insert(given);
  }

  public Outcome claim(UUID orderId, Claim claim, Instant now) {
    Order order = getOrder(orderId);
    Sitting sitting = sitting(order, List.of(claim.volunteerId()));
    Eligibility eligibility = eligibility(order);
    Limits limits = limits(order, List.of(claim.volunteerId()), now);
    var deciding =
        new ClaimDeciding(
            sitting, eligibility, limits, rows.listWaiting(orderId), new HashMap<>(), now, new Refusals(orderId, eligibility));
    Outcome outcome =
        switch (deciding.decide(claim)) {
          case ClaimDecision.Go(var take) ->
              new Outcome.Granted(take(sitting, cast.volunteer(claim.volunteerId()), take, Origin.GRAB, now));
          case ClaimDecision.Queue _ ->
              new Outcome.Waitlisted(rows.enqueue(orderId, claim.volunteerId()), deciding.countWaiting());
          case ClaimDecision.No(var reasons) -> new Outcome.Refused(reasons, rules.version());
        };
    noteHeld(sitting);
    return outcome;
  }

  /**
   * Several seats for one team at one time, all or nothing.
   *
   * @param members seat id to volunteer id
   */
  public List<Outcome> claimTogether(
      UUID orderId, UUID teamId, Map<UUID, UUID> members, @Nullable Instant start, Instant now) {
    Order order = getOrder(orderId);
    Sitting sitting = sitting(order, members.values());
    Limits limits = limits(order, members.values(), now);
    var deciding = new TeamDeciding(
            sitting, cast.team(teamId), eligibility(order), limits, now, null, new Refusals(orderId, eligibility(order)));
    List<Outcome> outcomes = new ArrayList<>();
    switch (deciding.decide(members, start)) {
      case TeamDecision.No(var reasons) -> outcomes.add(new Outcome.Refused(reasons, rules.version()));
      case TeamDecision.Go(var places) -> {
        for (TeamDecision.Place place : places) {
          outcomes.add(new Outcome.Granted(take(sitting, place.volunteer(), place.take(), Origin.TEAM_GRAB, now)));
        }
      }
    }
    noteHeld(sitting);
    return outcomes;
  }

  /** Publishes one placement: offers to all its members, or nothing. */
  public PlacingOutcome place(Placing placing, Instant now) {
    Order order = getOrder(placing.orderId());
    Sitting sitting = sitting(order, placing.members().values());
    var deciding = new PlacementDeciding(sitting, cast.team(placing.teamId()), eligibility(order));
    List<Reason> reasons = deciding.findReasons(placing);
    if (!reasons.isEmpty()) return PlacementDeciding.refusal(reasons);
    Duration open = Duration.ofHours(eligibility(order).book().grab(order.function()).placementOfferHours());
    List<Commitment> offered = new ArrayList<>();
    placing.members()
        .forEach(
            (seat, member) ->
                offered.add(
                    write(
                        sitting, order.seat(seat), member, placing.teamId(), Origin.PLACEMENT,
                        order.serviceAt(placing.start()), PlacementDeciding.period(order, placing), open, now)));
    noteHeld(sitting);
    return new PlacingOutcome.Offered(offered, List.of());
  }

  /** @throws Refusal {@code commitment-status} when the offer is over */
  public Commitment accept(UUID commitmentId, Instant now) {
    Commitment accepted = move(commitmentId, CommitmentStatus.ACCEPTED, now);
    if (accepted.origin() == Origin.PLACEMENT) return accepted;
    Order order = orders.get(accepted.orderId());
    if (order == null) return accepted;
    return Consenting.findTime(eligibility(order).book(), order, accepted.service().start(), now)
        .map(time -> rows.put(accepted.askedUntil(now.plus(time))))
        .orElse(accepted);
  }

  /**
   * The requester agrees to who claimed.
   *
   * @throws Refusal {@code consent-not-asked} when nobody waits for it
   */
  public Commitment consent(UUID commitmentId) {
    return rows.put(asked(commitmentId).agreed());
  }

  /**
   * The requester does not want who claimed, or says nothing that counts as consent: as {@link Ledger#refuseConsent}.
   *
   * @param next declined or expired
   * @throws Refusal {@code consent-not-asked} when nobody waits for it
   */
  public Commitment withhold(UUID commitmentId, CommitmentStatus next, Instant now) {
    Commitment asked = asked(commitmentId);
    rows.leave(asked.orderId(), asked.volunteerId());
    return refill(rows.move(commitmentId, next, now), now);
  }

  public Commitment getCommitment(UUID commitmentId) {
    return rows.get(commitmentId);
  }

  private Commitment asked(UUID commitmentId) {
    Commitment asked = rows.get(commitmentId);
    if (!asked.isAsked()) throw new Refusal(Reason.of("consent-not-asked"));
    return asked;
  }

  /** Checked in or out: the seat stays theirs. */
  public Commitment serve(UUID commitmentId, CommitmentStatus next, Instant now) {
    return move(commitmentId, next, now);
  }

  /** Given back, declined, expired or not come: the seat is free, and the next who waits is asked. */
  public Commitment release(UUID commitmentId, CommitmentStatus next, Instant now) {
    return refill(move(commitmentId, next, now), now);
  }

  private Commitment refill(Commitment ended, Instant now) {
    Order order = orders.get(ended.orderId());
    if (order == null) return ended;
    boolean nobodyIsLeft = rows.listActiveOn(order.id()).isEmpty();
    if (nobodyIsLeft) orders.put(order.id(), order.startingAt(null));
    promote(order.id(), now);
    return ended;
  }

  /**
   * Promises that go to other people, all at once: one that is handed over, or the two of a swap.
   *
   * @param to commitment id to who gets its seat
   * @return whether it was done; else one of them may not, and everybody keeps what they have
   */
  public boolean exchange(Map<UUID, UUID> to, Instant now) {
    List<Handing> handings = to.entrySet().stream().map(e -> new Handing(e.getKey(), e.getValue())).toList();
    Map<UUID, Commitment> promises = new HashMap<>();
    handings.forEach(h -> promises.put(h.commitmentId(), rows.get(h.commitmentId())));
    List<Sitting> sittings =
        promises.values().stream().map(Commitment::orderId).distinct()
            .map(order -> sitting(getOrder(order), to.values())).toList();
    var records = to.values().stream().distinct().map(id -> rows.record(id, 1, now)).toList();
    var deciding = new ExchangeDeciding(sittings, promises, rules::eligibility, records, now);
    if (!(deciding.decide(handings) instanceof ExchangeDecision.Go(var places))) return false;
    places.forEach(place -> move(place.given().id(), CommitmentStatus.GIVEN_BACK, now));
    Origin origin = (places.size() == 1 ? ExchangeKind.HAND_OVER : ExchangeKind.SWAP).origin();
    for (ExchangeDecision.Place place : places) {
      rows.leave(place.given().orderId(), place.volunteer().id());
      take(place.sitting(), place.volunteer(), place.take(), origin, now);
    }
    return true;
  }

  /** Asks those who wait once more. */
  public void promote(UUID orderId, Instant now) {
    List<UUID> waiting = rows.listWaiting(orderId);
    Sitting sitting = sitting(getOrder(orderId), waiting);
    Eligibility eligibility = eligibility(sitting.order());
    Duration open =
        Duration.ofMinutes(eligibility.book().grab(sitting.order().function()).waitlistOfferMinutes());
    new Promoting(eligibility, now)
        .promote(
            sitting,
            waiting,
            (volunteer, take) -> {
              rows.leave(orderId, volunteer.id());
              write(
                  sitting, take.seat(), volunteer.id(), take.team().map(Team::id).orElse(null), Origin.WAITLIST,
                  sitting.order().serviceAt(take.start()), take.period(), open, now);
            });
    noteHeld(sitting);
  }

  /** @throws NotFound when they do not wait */
  public void leaveWaitlist(UUID orderId, UUID volunteerId) {
    if (!rows.leave(orderId, volunteerId)) throw new NotFound("waitlist place on order", orderId);
  }

  /** The order is called off: its promises end, and its waitlist. */
  public void cancel(UUID orderId, Instant now) {
    rows.close(orderId);
    for (Commitment c : rows.listActiveOn(orderId)) {
      if (c.status().mayBecome(CommitmentStatus.CANCELLED)) move(c.id(), CommitmentStatus.CANCELLED, now);
    }
    Order order = getOrder(orderId);
    orders.put(orderId, order.standing(OrderStatus.CANCELLED, order.startsAt()));
  }

  /** Who holds seats of that order now, in the order in which they took them. */
  public List<Commitment> listActiveOn(UUID orderId) {
    return rows.listActiveOn(orderId);
  }

  /** Who waits for a seat of that order, the longest waiting first. */
  public List<UUID> listWaiting(UUID orderId) {
    return rows.listWaiting(orderId);
  }

  public Order getOrder(UUID orderId) {
    Order order = orders.get(orderId);
    if (order == null) throw new NotFound("order", orderId);
    return order;
  }

  private Commitment move(UUID commitmentId, CommitmentStatus next, Instant now) {
    Commitment current = rows.get(commitmentId);
    current.findObstacle(next).ifPresent(
        reason -> {
          throw new Refusal(reason);
        });
    return rows.move(commitmentId, next, now);
  }

  private Sitting sitting(Order order, Collection<UUID> people) {
    Map<UUID, Volunteer> volunteers = new HashMap<>();
    Map<UUID, Team> teams = new HashMap<>();
    Map<UUID, List<Busy>> busy = new HashMap<>();
    for (UUID id : people) {
      Volunteer volunteer = cast.volunteer(id);
      volunteers.put(id, volunteer);
      volunteer.teamIds().stream().flatMap(team -> cast.findTeam(team).stream()).forEach(t -> teams.put(t.id(), t));
      busy.put(id, rows.listBusy(id, SittingReader.around(List.of(order))));
    }
    return new Sitting(
        order, cast.regions().apply(order.regionCode()), rows.listActiveOn(order.id()), volunteers, teams, busy,
        cast.regions());
  }

  private Limits limits(Order order, Collection<UUID> people, Instant now) {
    Eligibility eligibility = eligibility(order);
    int days = eligibility.book().grab(order.function()).release().withinDays();
    return new Limits(
        eligibility, order, people.stream().distinct().map(id -> rows.record(id, days, now)).toList(), now);
  }

  private Eligibility eligibility(Order order) {
    return rules.eligibility(order.regionCode());
  }

  private Commitment take(Sitting sitting, Volunteer volunteer, Decision.Take take, Origin origin, Instant now) {
    return write(
        sitting, take.seat(), volunteer.id(), take.team().map(Team::id).orElse(null), origin,
        sitting.order().serviceAt(take.start()), take.period(), null, now);
  }

  /** @param offer how long it waits for an answer; none: it is theirs at once, if the requester need not agree */
  private Commitment write(
      Sitting sitting, Seat seat, UUID volunteerId, @Nullable UUID teamId, Origin origin, TimeWindow service,
      TimeWindow period, @Nullable Duration offer, Instant now) {
    Order order = sitting.order();
    Instant asked =
        offer == null
            ? Consenting.findTime(eligibility(order).book(), order, service.start(), now).map(now::plus).orElse(null)
            : null;
    Commitment written =
        new Commitment(
            Ids.next(), order.id(), seat.id(), volunteerId, teamId, order.regionCode(), origin,
            offer == null ? CommitmentStatus.ACCEPTED : CommitmentStatus.OFFERED, service, period,
            offer == null ? null : now.plus(offer), asked == null ? Consent.NOT_NEEDED : Consent.ASKED, asked, null,
            rules.version(), now, "");
    rows.insert(written);
    sitting.take(written);
    return written;
  }

  /** Filled or open again, its start fixed or free: as {@link org.bangshou.order.Orders#noteHeld} does it. */
  private void noteHeld(Sitting after) {
    Order order = after.order();
    if (order.status() != OrderStatus.OPEN && order.status() != OrderStatus.FILLED) return;
    int held = after.holders().size();
    OrderStatus status = held >= order.seats().size() ? OrderStatus.FILLED : OrderStatus.OPEN;
    orders.put(order.id(), order.standing(status, held == 0 ? null : order.startsAt()));
  }
}
