package org.bangshou.ledger;

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

  /** For writing: the order is locked already; these people are locked here, before anything of theirs is read. */
  Sitting readLocked(Order locked, Collection<UUID> volunteerIds) {
    if (!volunteerIds.isEmpty()) {
      commitments.lockVolunteers(volunteerIds);
    }
    return read(locked, volunteerIds);
  }

  /** For looking only. */
  Sitting read(Order order, Collection<UUID> volunteerIds) {
    Map<UUID, Volunteer> volunteers = new HashMap<>();
    roster.listVolunteers(volunteerIds).forEach(v -> volunteers.put(v.id(), v));
    Map<UUID, Team> teams = new HashMap<>();
    List<UUID> teamIds = volunteers.values().stream().flatMap(v -> v.teamIds().stream()).distinct().toList();
    roster.listTeams(teamIds).forEach(t -> teams.put(t.id(), t));
    Map<UUID, List<Busy>> busy =
        volunteerIds.isEmpty() ? new HashMap<>() : commitments.listBusy(volunteerIds, around(order));
    return new Sitting(
        order, regions.getRegion(order.regionCode()), commitments.listActiveOn(List.of(order.id())), volunteers, teams,
        busy, regions::getRegion);
  }

  /** Many orders with one person's eyes, for looking only. */
  List<Sitting> readFor(Volunteer volunteer, List<Order> orders, Map<UUID, List<Commitment>> holders) {
    if (orders.isEmpty()) return List.of();
    Map<UUID, Team> teams = new HashMap<>();
    roster.listTeams(volunteer.teamIds()).forEach(t -> teams.put(t.id(), t));
    Instant first = orders.stream().map(o -> around(o).start()).min(Instant::compareTo).orElseThrow();
    Instant last = orders.stream().map(o -> around(o).end()).max(Instant::compareTo).orElseThrow();
    var busy = commitments.listBusy(List.of(volunteer.id()), new TimeWindow(first, last));
    return orders.stream()
        .map(
            o ->
                new Sitting(
                    o, regions.getRegion(o.regionCode()), holders.getOrDefault(o.id(), List.of()),
                    Map.of(volunteer.id(), volunteer), teams, busy, regions::getRegion))
        .toList();
  }

  /** How far around an order the rules may look at what people have promised. */
  static TimeWindow around(Order order) {
    return new TimeWindow(order.windows().getFirst().start(), order.lastEnd()).padded(A_WEEK, A_WEEK);
  }
}
