package org.bangshou.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the contract's problem of a scene: a value that can be stored, hashed and solved anywhere.
 *
 * <p>What the contract cannot say is said like this:
 *
 * <ul>
 *   <li>who may take which seat: by {@link MayKeys};
 *   <li>an order that one team holds in part: by a function of its own that only this team offers;
 *   <li>promises given already: by holes in people's calendars, as wide as the longest way of their team,
 *       so that a leg of the plan never runs into a promised period;
 *   <li>visits in a week: by {@link WeekLoad}, roughly while solving, exactly afterwards.
 * </ul>
 *
 * <p>A team's days are the hours in which at least one member is free, longer by the way from its base
 * and back: only the service must lie within the hours that people offer. Nobody sets out before now.
 */
final class Snapshot {

  private static final int VERSION = 1;

  private final Scene scene;
  private final FreeTime time;
  private final MayKeys keys;
  private final Places places;
  private final Map<UUID, String> placeOf = new HashMap<>();
  private final List<OpenOrder> orders;
  private final List<Team> teams;
  private final Set<UUID> teamIds;

  private Snapshot(Scene scene) {
    this.scene = scene;
    this.places = new Places(scene.book().calendar());
    this.orders = scene.orders().stream().filter(OpenOrder::isLeft).toList();
    this.teams = scene.teams().stream().filter(t -> !scene.membersOf(t).isEmpty()).toList();
    this.teamIds = teams.stream().map(Team::id).collect(Collectors.toSet());
    teams.forEach(t -> placeOf.put(t.id(), places.add(scene.county(t.regionCode()), t.base())));
    orders.forEach(o -> placeOf.put(o.order().id(), places.add(o.county(), o.order().point())));
    this.time = new FreeTime(scene, longestWays());
    this.keys = MayKeys.of(scene, time);
  }

  /** The longest leg of anybody's teams; it only matters to teams in which somebody has promised something. */
  private Map<UUID, Duration> longestWays() {
    Map<UUID, Duration> ways = new HashMap<>();
    for (Team team : teams) {
      List<Volunteer> members = scene.membersOf(team);
      if (members.stream().allMatch(v -> scene.busyOf(v.id()).isEmpty())) continue;
      Duration longest = Duration.ofMinutes(places.longest(placesOf(team)));
      members.forEach(v -> ways.merge(v.id(), longest, (one, other) -> one.compareTo(other) > 0 ? one : other));
    }
    return ways;
  }

  /** The problem of that scene; the same scene gives the same problem. */
  static PlanningProblem of(Scene scene, String name) {
    return new Snapshot(scene).problem(name);
  }

  private PlanningProblem problem(String name) {
    var people = new PeopleAndTeams(scene, time, keys, teams, this::placesOf, places);
    List<PlanningProblem.Order> wanted = orders.stream().map(this::order).toList();
    var problem =
        new PlanningProblem(
            VERSION,
            name,
            Periods.of(scene.horizon()),
            places.list(),
            places.travel(),
            people.volunteers(),
            people.teams(t -> regionsOf(t), this::functionsOf),
            wanted,
            new PlanningProblem.Objective("first", scene.book().planning().softWeights()));
    return Pinning.pin(problem, scene.pinned());
  }

  private PlanningProblem.Order order(OpenOrder open) {
    var order = open.order();
    UUID preferred = open.preferredTeam();
    return new PlanningProblem.Order(
        order.id().toString(),
        placeOf(order.id()),
        open.isHeldByOneTeam() ? functionFor(open) : order.function(),
        order.durationMinutes(),
        open.starts().stream().map(Periods::of).toList(),
        open.free().stream().map(seat -> new PlanningProblem.Seat(keys.seatSkills(seat), null)).toList(),
        scene.eligibility(open).book().planning().weight(order, open.county()),
        preferred != null && teamIds.contains(preferred) ? preferred.toString() : null,
        null);
  }

  private static String functionFor(OpenOrder open) {
    return open.order().function() + "@" + open.holdingTeam();
  }

  /** None while no order is held by one team: then every team offers everything. */
  private @Nullable List<String> functionsOf(Team team) {
    if (orders.stream().noneMatch(OpenOrder::isHeldByOneTeam)) return null;
    return orders.stream()
        .filter(o -> !o.isHeldByOneTeam() || team.id().equals(o.holdingTeam()))
        .map(o -> o.isHeldByOneTeam() ? functionFor(o) : o.order().function())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> regionsOf(Team team) {
    return scene.counties().stream().filter(team::serves).map(county -> county.code()).toList();
  }

  /** Where a team may come: its base first, then the places of the orders that it serves. */
  private List<String> placesOf(Team team) {
    List<String> all = new ArrayList<>(List.of(placeOf(team.id())));
    orders.stream().filter(o -> o.isFor(team)).forEach(o -> all.add(placeOf(o.order().id())));
    return all;
  }

  private String placeOf(UUID id) {
    return Objects.requireNonNull(placeOf.get(id));
  }
}
