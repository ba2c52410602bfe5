package org.bangshou.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;

/** Gathers a sitting in a handful of statements, whatever the number of people. */
@Singleton
class SittingReader {

  /** Weekly limits look at the whole ISO week of a start. */
  private static final Duration A_WEEK = Duration.ofDays(8);

  private final CommitmentRepository commitments;
  private final Roster roster;
  private final Regions regions;

  SittingReader(CommitmentRepository commitments, Roster roster, Regions regions) {
    this.commitments = commitments;
    this.roster = roster;
    this.regions = regions;
  }

  /** For writing: the orders are locked already; these people are locked here, before anything of theirs is read. */
  List<Sitting> readLocked(List<Order> locked, Collection<UUID> volunteerIds) {
    return readFor(roster.lockVolunteers(volunteerIds), locked, holders(locked));
  }

  /** For looking only. */
  Sitting read(Order order, Collection<UUID> volunteerIds) {
    return readFor(roster.listVolunteers(volunteerIds), List.of(order), holders(List.of(order))).getFirst();
  }

  /** Many orders with these people's eyes, for looking only. */
  List<Sitting> readAll(List<Order> orders, Collection<UUID> volunteerIds) {
    return readFor(roster.listVolunteers(volunteerIds), orders, holders(orders));
  }

  /** The same for people and holders that are known already. */
  List<Sitting> readFor(Collection<Volunteer> people, List<Order> orders, Map<UUID, List<Commitment>> holders) {
    if (orders.isEmpty()) return List.of();
    Map<UUID, Volunteer> volunteers = people.stream().collect(toMap(Volunteer::id, v -> v));
    List<UUID> teamIds = people.stream().flatMap(v -> v.teamIds().stream()).distinct().toList();
    Map<UUID, Team> teams = roster.listTeams(teamIds).stream().collect(toMap(Team::id, t -> t));
    Map<UUID, List<Busy>> busy =
        people.isEmpty() ? new HashMap<>() : commitments.listBusy(volunteers.keySet(), around(orders));
    return orders.stream()
        .map(
            o ->
                new Sitting(
                    o, regions.getRegion(o.regionCode()), holders.getOrDefault(o.id(), List.of()), volunteers, teams, busy,
                    regions::getRegion))
        .toList();
  }

  private Map<UUID, List<Commitment>> holders(List<Order> orders) {
    if (orders.isEmpty()) return Map.of();
    return commitments.listActiveOn(orders.stream().map(Order::id).toList()).stream()
        .collect(groupingBy(Commitment::orderId));
  }

  /** How far around orders the rules may look at what people have promised. */
  static TimeWindow around(List<Order> orders) {
    Instant first = orders.stream().map(o -> o.windows().getFirst().start()).min(Instant::compareTo).orElseThrow();
    Instant last = orders.stream().map(Order::lastEnd).max(Instant::compareTo).orElseThrow();
    return new TimeWindow(first, last).padded(A_WEEK, A_WEEK);
  }
}
