package org.bangshou.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.FirstStart;
import org.bangshou.rules.Release;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Finds people for orders by the same rules as everybody else, so that no promise of the demo is one too many. */
final class DemoStaffing {

  /** Somebody on a seat from some start on. */
  record Placed(Seat seat, Volunteer volunteer, Team team, Instant start, TimeWindow period) {}

  /** The demo's own people hold so little that they may claim more wherever they look. */
  private static final int KEEN_HOLD = 1;

  private final RuleSet rules;
  private final Regions regions;
  private final List<Volunteer> people;
  private final List<Volunteer> keen;
  private final Map<UUID, Team> teams = new HashMap<>();
  private final Map<UUID, List<Busy>> busy = new HashMap<>();

  DemoStaffing(RuleSet rules, Regions regions, DemoRoster roster, Dice dice) {
    this.rules = rules;
    this.regions = regions;
    this.people = dice.shuffled(roster.people());
    this.keen = roster.keen();
    roster.teams().forEach(t -> this.teams.put(t.id(), t));
  }

  /** From when on everybody may grab an order, however far away they live and however often they served. */
  Instant everybodysTurn(Order order, Instant opened) {
    Release release = rules.in(order.regionCode()).grab(order.function()).release();
    return opened.plus(Duration.ofMinutes(release.everybody() + release.seldomFirst()));
  }

  /** Puts people on as many seats as wanted, one team if it can be; fewer when nobody else may come. */
  List<Placed> staff(Order order, Region county, int wanted, Instant earliest) {
    List<Placed> placed = new ArrayList<>();
    Set<UUID> taken = new HashSet<>();
    for (Seat seat : order.seats().subList(0, wanted)) {
      Placed one = find(order, county, seat, placed.isEmpty() ? null : placed.getFirst(), taken, earliest);
      if (one == null) continue;
      placed.add(one);
      taken.add(one.volunteer().id());
    }
    placed.forEach(p -> note(order, p.volunteer().id(), p.start(), p.period()));
    return placed;
  }

  private @Nullable Placed find(
      Order order, Region county, Seat seat, @Nullable Placed first, Set<UUID> taken, Instant earliest) {
    return people.stream()
        .filter(v -> v.level(seat.skill()) >= seat.level() && !taken.contains(v.id()))
        .filter(v -> hasRoom(v, order, earliest))
        .sorted(Comparator.comparing(v -> first == null || !v.teamIds().contains(first.team().id())))
        .map(v -> tryOne(order, county, seat, first, v, earliest))
        .filter(p -> p != null)
        .findFirst()
        .orElse(null);
  }

  /** Nobody holds more than they could have claimed. */
  private boolean hasRoom(Volunteer v, Order order, Instant now) {
    long open = busy.getOrDefault(v.id(), List.of()).stream().filter(b -> b.start().isAfter(now)).count();
    return open < (keen.contains(v) ? KEEN_HOLD : rules.in(order.regionCode()).grab(order.function()).maxOpenClaims());
  }

  private @Nullable Placed tryOne(
      Order order, Region county, Seat seat, @Nullable Placed first, Volunteer v, Instant earliest) {
    Team team = team(v);
    Region home = regions.getRegion(v.regionCode());
    Eligibility eligibility = rules.eligibility(county.code());
    Instant start = first == null ? earliest : first.start();
    Ask ask =
        new Ask(
            v, home, team, team.regionCodes(), order, county, seat, first == null ? null : first.team().id(), start,
            eligibility.period(v, home, order, county, start), busy.getOrDefault(v.id(), List.of()));
    if (first != null) {
      return eligibility.check(ask).isEligible() ? new Placed(seat, v, team, start, ask.period()) : null;
    }
    return eligibility.findFirstStart(ask) instanceof FirstStart.Found(Instant found, TimeWindow period)
        ? new Placed(seat, v, team, found, period)
        : null;
  }

  private Team team(Volunteer v) {
    Team team = teams.get(v.teamIds().getFirst());
    if (team == null) throw new IllegalStateException(v.code() + " belongs to no team");
    return team;
  }

  /** Remembers promises that were given otherwise. */
  void note(Order order, List<DemoOrder.Promise> promises) {
    promises.forEach(p -> note(order, p.volunteerId(), p.service().start(), p.period()));
  }

  private void note(Order order, UUID volunteerId, Instant start, TimeWindow period) {
    busy.computeIfAbsent(volunteerId, none -> new ArrayList<>()).add(new Busy(order.id(), start, period));
  }
}
