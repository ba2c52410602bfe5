package org.bangshou.replay;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Cast;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Origin;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.place.Regions;
import org.bangshou.replay.LogRow.Logged;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;

/** Puts the log of a period and a region together: the orders opened in it with all that was asked and came of it. */
@Singleton
class LogReader {

  /** Rules look back at most a year at what somebody did. */
  private static final Duration LOOK_BACK = Duration.ofDays(400);

  private final LogRepository rows;
  private final Orders orders;
  private final Roster roster;
  private final Regions regions;

  LogReader(LogRepository rows, Orders orders, Roster roster, Regions regions) {
    this.rows = rows;
    this.orders = orders;
    this.roster = roster;
    this.regions = regions;
  }

  /** @throws InvalidInput {@code period} when more orders than that were opened in it */
  Log read(String scope, TimeWindow period, int mostOrders) {
    List<UUID> ids = rows.listOpened(scope, period, mostOrders + 1);
    if (ids.size() > mostOrders) {
      throw new InvalidInput("period", Flaw.TOO_MUCH);
    }
    Map<UUID, Order> opened = new LinkedHashMap<>();
    orders.listOrders(ids).forEach(o -> opened.put(o.id(), o));
    List<Logged> promises = rows.listOn(ids);
    List<Step> steps = new ArrayList<>();
    addClaims(promises, steps);
    Exchanges exchanges = new Exchanges(promises);
    steps.addAll(exchanges.listSteps());
    promises.stream().filter(p -> !exchanges.ended(p)).forEach(p -> addEnd(p, steps));
    addCancellations(opened, promises, steps);
    rows.listPlaces(ids).forEach(p -> addPlace(p, steps));
    rows.listRefused(ids)
        .forEach(r -> steps.add(new Step.Claimed(r.at(), r.orderId(), r.volunteerId(), Fate.REFUSED)));
    Set<UUID> people = new HashSet<>();
    steps.forEach(step -> people.addAll(people(step)));
    rows.listElsewhere(people, ids, period.start().minus(LOOK_BACK)).forEach(p -> addGiven(p, steps));
    return new Log(opened, steps, cast(people, steps), promised(promises));
  }

  /** Who may appear in it as somebody new. */
  private static List<UUID> people(Step step) {
    if (step instanceof Step.Exchanged(_, var seats)) return seats.stream().map(Step.Handed::toId).toList();
    return step instanceof Step.Asking asking ? asking.claimants() : List.of();
  }

  private Cast cast(Set<UUID> people, List<Step> steps) {
    List<Volunteer> volunteers = roster.listVolunteers(people);
    Set<UUID> teams = new HashSet<>();
    volunteers.forEach(v -> teams.addAll(v.teamIds()));
    for (Step step : steps) {
      if (step instanceof Step.TeamClaimed t) teams.add(t.teamId());
      if (step instanceof Step.Placed p) teams.add(p.teamId());
    }
    return Cast.of(volunteers, roster.listTeams(teams), regions::getRegion);
  }

  private static Map<UUID, Set<UUID>> promised(List<Logged> promises) {
    Map<UUID, Set<UUID>> promised = new HashMap<>();
    for (Logged p : promises) {
      promised.computeIfAbsent(p.commitment().orderId(), none -> new HashSet<>()).add(p.commitment().volunteerId());
    }
    return promised;
  }

  /** What was written in one transaction has one time: by that the seats of a team's claim or of a placement are found. */
  private record Act(UUID orderId, UUID teamId, Instant at, Origin origin) {}

  private static void addClaims(List<Logged> promises, List<Step> steps) {
    Map<Act, List<Logged>> together = new LinkedHashMap<>();
    for (Logged p : promises) {
      Commitment c = p.commitment();
      switch (c.origin()) {
        case GRAB -> steps.add(new Step.Claimed(c.createdAt(), c.orderId(), c.volunteerId(), Fate.GRANTED));
        case HAND_OVER, SWAP -> {} // a step of its own, together with the promise that ended
        case WAITLIST -> steps.add(new Step.Asked(c.createdAt(), c.orderId()));
        case TEAM_GRAB, PLACEMENT -> {
          UUID team = c.teamId();
          if (team == null) throw new IllegalStateException("a " + c.origin() + " without a team: " + c.id());
          together.computeIfAbsent(new Act(c.orderId(), team, c.createdAt(), c.origin()), none -> new ArrayList<>()).add(p);
        }
      }
    }
    together.forEach((act, seats) -> steps.add(act(act, seats)));
  }

  private static Step act(Act act, List<Logged> seats) {
    SequencedMap<UUID, UUID> members = new LinkedHashMap<>();
    seats.forEach(p -> members.put(p.commitment().seatId(), p.commitment().volunteerId()));
    Logged first = seats.getFirst();
    return act.origin() == Origin.TEAM_GRAB
        ? new Step.TeamClaimed(act.at(), act.orderId(), act.teamId(), members)
        : new Step.Placed(
            act.at(), act.orderId(), act.teamId(), first.commitment().service().start(), members, first.legIn(),
            first.legOut());
  }

  private static void addEnd(Logged p, List<Step> steps) {
    Commitment c = p.commitment();
    switch (c.status()) {
      case OFFERED, ACCEPTED, SERVING, CANCELLED -> {}
      case SERVED -> steps.add(new Step.Served(end(p), c.orderId(), c.volunteerId()));
      case DECLINED, EXPIRED, GIVEN_BACK, NO_SHOW ->
          steps.add(new Step.Ended(end(p), c.orderId(), c.volunteerId(), c.status(), c.isWithheld()));
    }
  }

  /** When somebody left a waitlist is not noted: they are taken to have left at once, so that nothing is offered to them. */
  private static void addPlace(LogRow.Place p, List<Step> steps) {
    steps.add(new Step.Claimed(p.arrivedAt(), p.orderId(), p.volunteerId(), Fate.WAITLISTED));
    if (p.left()) steps.add(new Step.Left(p.arrivedAt(), p.orderId(), p.volunteerId()));
  }

  /** Where nobody noted when, it was at the end of the service. */
  private static Instant end(Logged p) {
    return p.endedAt() == null ? p.commitment().service().end() : p.endedAt();
  }

  /** An order was called off when its promises were; one without any hurt nobody, whenever that was. */
  private static void addCancellations(Map<UUID, Order> opened, List<Logged> promises, List<Step> steps) {
    Map<UUID, Instant> off = new HashMap<>();
    for (Logged p : promises) {
      Order order = requireNonNull(opened.get(p.commitment().orderId()));
      boolean cancelled = order.status() == OrderStatus.CANCELLED;
      if (cancelled && p.commitment().status() == CommitmentStatus.CANCELLED) off.put(order.id(), end(p));
    }
    off.forEach((order, at) -> steps.add(new Step.Cancelled(at, order)));
  }

  private static void addGiven(Logged p, List<Step> steps) {
    Commitment c = p.commitment();
    CommitmentStatus first = c.isWithheld() ? CommitmentStatus.ACCEPTED : first(c.status());
    steps.add(new Step.Given(c.createdAt(), c.in(first)));
    if (first != c.status()) steps.add(new Step.GivenEnded(end(p), c.id(), first, c.status()));
  }

  /** As it was while nothing had become of it. */
  private static CommitmentStatus first(CommitmentStatus last) {
    return switch (last) {
      case OFFERED, DECLINED, EXPIRED -> CommitmentStatus.OFFERED;
      case ACCEPTED, SERVING, SERVED, GIVEN_BACK, CANCELLED, NO_SHOW -> CommitmentStatus.ACCEPTED;
    };
  }
}
