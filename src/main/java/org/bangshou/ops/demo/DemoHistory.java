package org.bangshou.ops.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Cast;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Origin;
import org.bangshou.ledger.Outcome;
import org.bangshou.ledger.Placing;
import org.bangshou.ledger.PlacingOutcome;
import org.bangshou.ledger.Rehearsal;
import org.bangshou.ops.demo.DemoOrder.Promise;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Regions;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleSet;

/**
 * What happened on the past orders: people claimed, waited, gave back, came or did not come. The ledger's
 * own rehearsal decides, so that every promise of the past is one that the rules in force allow.
 */
final class DemoHistory {

  /** Somebody's place on a waitlist. */
  record Place(UUID orderId, UUID volunteerId, boolean promoted, Instant arrivedAt) {}

  /** Somebody's claim that was refused. */
  record Refused(UUID orderId, UUID volunteerId, List<Reason> reasons, Instant at) {}

  private static final int TEAMS_TRIED = 12;
  private static final int HOURS_OF_CLAIMING = 40;

  private final RuleSet rules;
  private final Regions regions;
  private final List<Volunteer> people;
  private final List<Team> teams;
  private final List<Volunteer> keen;
  private final Dice dice;
  private final Rehearsal rehearsal;
  private final Map<UUID, Volunteer> byId = new HashMap<>();
  private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingInt(Act::rank));
  private final Set<Instant> moments = new HashSet<>();
  private final Set<UUID> seen = new HashSet<>();
  private final Map<UUID, Map<UUID, Commitment>> promises = new HashMap<>();
  private final Map<UUID, Instant> ends = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /** Something that happens then; of two at one time, the one of the smaller rank first. */
  private record Act(Instant at, int rank, Runnable deed) {}

  DemoHistory(RuleSet rules, Regions regions, DemoRoster roster, Dice dice) {
    this.rules = rules;
    this.regions = regions;
    this.people = roster.people();
    this.teams = roster.teams();
    this.keen = roster.keen();
    this.dice = dice;
    this.rehearsal = new Rehearsal(rules, Cast.of(people, teams, regions::getRegion));
    people.forEach(v -> byId.put(v.id(), v));
  }

  /** Brings in an order on which people may act until its service. */
  void add(Order order) {
    rehearsal.open(order);
    Instant opened = requireNonNull(order.opensAt());
    if (order.mode() == Mode.DISPATCH) {
      at(opened.plus(Duration.ofHours(dice.between(2, 20))), at -> place(order, at));
      return;
    }
    if (order.seats().size() > 1 && dice.percent(40)) {
      at(opened.plus(Duration.ofMinutes(dice.between(5, 300))), at -> claimTogether(order, at));
    }
    for (Volunteer claimant : claimants(order)) {
      at(opened.plus(Duration.ofMinutes(dice.between(1, HOURS_OF_CLAIMING * 60))), at -> claim(order, claimant, at));
    }
  }

  void play() {
    while (!acts.isEmpty()) acts.remove().deed().run();
  }

  /** Who was promised to that order, with what became of it. */
  List<Promise> promises(Order order) {
    return promises.getOrDefault(order.id(), Map.of()).values().stream().map(c -> promise(order, c)).toList();
  }

  /** By arrival. */
  List<Place> places() {
    return places;
  }

  List<Refused> refused() {
    return refused;
  }

  /** No two acts of people fall on one second, so that their order can be told from the rows. */
  private void at(Instant about, Consumer<Instant> deed) {
    Instant at = about;
    while (!moments.add(at)) at = at.plusSeconds(1);
    Instant moment = at;
    acts.add(new Act(moment, 1, () -> deed.accept(moment)));
  }

  /** Those near it who can do something like it, and of the demo's own people whoever can. */
  private List<Volunteer> claimants(Order order) {
    List<Volunteer> able =
        people.stream()
            .filter(v -> order.seats().stream().anyMatch(s -> v.level(s.skill()) >= s.level() - 1 && v.level(s.skill()) > 0))
            .filter(v -> v.base().kilometresTo(order.point()) <= v.maxKm() * 1.5)
            .toList();
    List<Volunteer> chosen = new ArrayList<>(dice.some(able, order.seats().size() + dice.between(2, 6)));
    keen.stream().filter(v -> able.contains(v) && !chosen.contains(v)).forEach(chosen::add);
    return chosen;
  }

  private void claim(Order order, Volunteer claimant, Instant at) {
    if (holds(order, claimant) || rehearsal.listWaiting(order.id()).contains(claimant.id())) return;
    rehearsal.promote(order.id(), at);
    note(order, at);
    switch (rehearsal.claim(order.id(), Claim.anySeat(claimant.id()), at)) {
      case Outcome.Granted _ -> note(order, at);
      case Outcome.Waitlisted _ -> places.add(new Place(order.id(), claimant.id(), false, at));
      case Outcome.Refused(var reasons, _) -> refused.add(new Refused(order.id(), claimant.id(), reasons, at));
      case Outcome.KeyReused _ -> throw new IllegalStateException("a rehearsed claim has no key");
    }
  }

  private boolean holds(Order order, Volunteer v) {
    return rehearsal.listActiveOn(order.id()).stream().anyMatch(c -> c.volunteerId().equals(v.id()));
  }

  private void claimTogether(Order order, Instant at) {
    for (Team team : dice.some(serving(order), TEAMS_TRIED)) {
      Map<UUID, UUID> members = members(team, order, order.seats().size());
      if (members.size() < 2) continue;
      rehearsal.claimTogether(order.id(), team.id(), members, null, at);
      note(order, at);
      return;
    }
  }

  private void place(Order order, Instant at) {
    Eligibility eligibility = rules.eligibility(order.regionCode());
    for (Team team : dice.some(serving(order), TEAMS_TRIED)) {
      Map<UUID, UUID> members = members(team, order, order.seats().size());
      if (members.isEmpty()) continue;
      Volunteer first = requireNonNull(byId.get(members.values().iterator().next()));
      for (TimeWindow window : order.windows()) {
        TimeWindow period =
            eligibility.period(
                first, regions.getRegion(first.regionCode()), order, regions.getRegion(order.regionCode()), window.start());
        int way = (int) Duration.between(period.start(), window.start()).toMinutes();
        Placing placing = new Placing(order.id(), team.id(), window.start(), members, way, way, null);
        if (rehearsal.place(placing, at) instanceof PlacingOutcome.Offered) {
          note(order, at);
          return;
        }
      }
    }
  }

  private List<Team> serving(Order order) {
    return teams.stream().filter(t -> t.serves(regions.getRegion(order.regionCode()))).toList();
  }

  private Map<UUID, UUID> members(Team team, Order order, int most) {
    Map<UUID, UUID> members = new LinkedHashMap<>();
    for (Seat seat : order.seats()) {
      team.members().stream()
          .map(m -> requireNonNull(byId.get(m.volunteerId())))
          .filter(v -> v.level(seat.skill()) >= seat.level() && !members.containsValue(v.id()) && members.size() < most)
          .findFirst()
          .ifPresent(v -> members.put(seat.id(), v.id()));
    }
    return members;
  }

  /** Keeps the new promises, and lets happen what becomes of them. */
  private void note(Order order, Instant at) {
    for (Commitment c : rehearsal.listActiveOn(order.id())) {
      if (!seen.add(c.id())) continue;
      if (c.origin() == Origin.WAITLIST) promoted(c);
      boolean declines = c.status() == CommitmentStatus.OFFERED && dice.percent(15);
      if (c.status() == CommitmentStatus.OFFERED && !declines) rehearsal.accept(c.id(), at);
      if (rehearsal.getCommitment(c.id()).isAsked()) rehearsal.consent(c.id());
      keep(order, c);
      if (declines) at(at.plus(Duration.ofMinutes(20)), then -> end(order, c, CommitmentStatus.DECLINED, then));
      else if (dice.percent(8) && at.plus(Duration.ofHours(3)).isBefore(c.service().start())) {
        at(at.plus(Duration.ofHours(2)), then -> end(order, c, CommitmentStatus.GIVEN_BACK, then));
      } else if (dice.percent(4) && !isKeen(c)) {
        at(c.service().end().plus(Duration.ofHours(1)), then -> end(order, c, CommitmentStatus.NO_SHOW, then));
      } else {
        Instant out = DemoOrder.checkedOut(c.service(), order.seat(c.seatId()));
        acts.add(new Act(out, 0, () -> serve(order, c, out)));
      }
    }
  }

  /** The demo's own people always come: a cool-down would leave a newcomer nothing to grab. */
  private boolean isKeen(Commitment c) {
    return keen.stream().anyMatch(v -> v.id().equals(c.volunteerId()));
  }

  private void promoted(Commitment c) {
    places.replaceAll(
        p ->
            p.orderId().equals(c.orderId()) && p.volunteerId().equals(c.volunteerId())
                ? new Place(p.orderId(), p.volunteerId(), true, p.arrivedAt())
                : p);
  }

  private void serve(Order order, Commitment c, Instant at) {
    rehearsal.serve(c.id(), CommitmentStatus.SERVING, at);
    keep(order, rehearsal.serve(c.id(), CommitmentStatus.SERVED, at));
    ends.put(c.id(), at);
  }

  private void end(Order order, Commitment c, CommitmentStatus status, Instant at) {
    keep(order, rehearsal.release(c.id(), status, at));
    ends.put(c.id(), at);
    note(order, at);
  }

  private void keep(Order order, Commitment c) {
    promises.computeIfAbsent(order.id(), none -> new LinkedHashMap<>()).put(c.id(), c);
  }

  private Promise promise(Order order, Commitment c) {
    return new Promise(
        c.id(), order.seat(c.seatId()), c.volunteerId(), c.teamId(), c.origin(), c.status(), c.consent(), c.service(),
        c.period(), c.createdAt(), ends.get(c.id()));
  }
}
