package org.bangshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/**
 * One locked order and all that a decision on it looks at. Lives for one transaction and grows with
 * each seat taken in it, so that a later claim of the same batch sees the earlier ones.
 */
final class Sitting {

  private static final Comparator<Seat> DEMANDING_FIRST =
      Comparator.comparingInt(Seat::level).reversed().thenComparingInt(Seat::number);

  private final Region region;
  private final List<Commitment> holders;
  private final Set<UUID> held = new HashSet<>();
  private final List<Seat> demandingFirst;
  private @Nullable UUID holdingTeam;
  private final Map<UUID, Volunteer> volunteers;
  private final Map<UUID, Team> teams;
  private final Map<UUID, List<Busy>> busy;
  private final Function<String, Region> homes;
  private Order order;

  Sitting(
      Order order,
      Region region,
      List<Commitment> holders,
      Map<UUID, Volunteer> volunteers,
      Map<UUID, Team> teams,
      Map<UUID, List<Busy>> busy,
      Function<String, Region> homes) {
    this.order = order;
    this.region = region;
    this.holders = new ArrayList<>();
    holders.forEach(this::hold);
    this.demandingFirst = order.seats().stream().sorted(DEMANDING_FIRST).toList();
    this.volunteers = volunteers;
    this.teams = teams;
    this.busy = busy;
    this.homes = homes;
  }

  Order order() {
    return order;
  }

  List<Commitment> holders() {
    return List.copyOf(holders);
  }

  Optional<Volunteer> findVolunteer(UUID id) {
    return Optional.ofNullable(volunteers.get(id));
  }

  Optional<Team> findTeam(UUID id) {
    return Optional.ofNullable(teams.get(id));
  }

  /** Free seats, the most demanding first: who can do more leaves the easier seats to others. */
  List<Seat> freeSeats() {
    return demandingFirst.stream().filter(s -> isFree(s.id())).toList();
  }

  boolean isFree(UUID seatId) {
    return !held.contains(seatId);
  }

  private void hold(Commitment commitment) {
    holders.add(commitment);
    held.add(commitment.seatId());
    if (holdingTeam == null) holdingTeam = commitment.teamId();
  }

  /** A seat was taken: from now on the start is fixed. */
  void take(Commitment commitment) {
    hold(commitment);
    order = order.startingAt(commitment.service().start());
    busy.computeIfAbsent(commitment.volunteerId(), id -> new ArrayList<>())
        .add(new Busy(order.id(), commitment.service().start(), commitment.period()));
  }

  /** The same order and people if those promises had not been given. */
  Sitting without(Collection<Commitment> promises) {
    Map<UUID, List<Busy>> others = new HashMap<>();
    busy.forEach((person, theirs) -> others.put(person, new ArrayList<>(theirs)));
    for (Commitment c : promises) {
      // a person holds at most one seat of an order
      others.getOrDefault(c.volunteerId(), new ArrayList<>()).removeIf(b -> b.orderId().equals(c.orderId()));
    }
    Set<UUID> ids = promises.stream().map(Commitment::id).collect(Collectors.toSet());
    List<Commitment> left = holders.stream().filter(h -> !ids.contains(h.id())).toList();
    return new Sitting(order, region, left, volunteers, teams, others, homes);
  }

  /** With which team a volunteer comes: the one that is there already, else one that serves the county. */
  Optional<Team> teamOf(Volunteer volunteer) {
    UUID holding = holdingTeam;
    List<Team> theirs = volunteer.teamIds().stream().map(teams::get).filter(t -> t != null && t.serves(region)).toList();
    return theirs.stream().filter(t -> t.id().equals(holding)).findFirst().or(() -> theirs.stream().findFirst());
  }

  /** The question whether they may take that seat at that start. */
  Ask ask(Volunteer volunteer, @Nullable Team team, Seat seat, Instant start, TimeWindow period) {
    Set<String> served = new HashSet<>();
    volunteer.teamIds().stream().map(teams::get).filter(t -> t != null).forEach(t -> served.addAll(t.regionCodes()));
    return new Ask(
        volunteer, homes.apply(volunteer.regionCode()), team, served, order, region, seat, holdingTeam, start, period,
        busy.getOrDefault(volunteer.id(), List.of()));
  }

  Ask ask(Volunteer volunteer, Decision.Take take) {
    return ask(volunteer, take.team().orElse(null), take.seat(), take.start(), take.period());
  }

  /** The service with the way of that volunteer. */
  TimeWindow period(Eligibility eligibility, Volunteer volunteer, Instant start) {
    return eligibility.period(volunteer, homes.apply(volunteer.regionCode()), order, region, start);
  }
}
