package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Seat;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;

/**
 * Asks eligibility about the crew of one edited visit, with the legs that the edited plan has, and with
 * the other placements of the same proposal counted as promised.
 */
final class CrewCheck {

  private final Scene scene;
  private final Plan plan;
  private final Crews crews;
  private final Fitness fitness;

  CrewCheck(Scene scene, Plan plan) {
    this.scene = scene;
    this.plan = plan;
    this.crews = new Crews(plan.problem());
    this.fitness = new Fitness(scene, new FreeTime(scene, Map.of()));
  }

  /**
   * Every reason against any of them, each once.
   *
   * @param members seat id to volunteer id
   */
  List<Reason> reasons(Visit visit, Team team, Map<UUID, UUID> members) {
    OpenOrder open = scene.orders().getFirst();
    Set<Reason> reasons = new LinkedHashSet<>();
    for (Seat seat : open.order().seats()) {
      UUID member = members.get(seat.id());
      if (member == null) continue;
      if (!open.free().contains(seat)) reasons.add(Reason.of("seat-taken", "seat", seat.number()));
      if (!scene.volunteers().containsKey(member)) reasons.add(Reason.of("volunteer-not-active"));
    }
    asks(visit, team, members).forEach(ask -> reasons.addAll(scene.eligibility(open).check(ask).listReasons()));
    return List.copyOf(reasons);
  }

  /** What to think of with any of them, each once. */
  List<Reason> warnings(Visit visit, Team team, Map<UUID, UUID> members) {
    Eligibility eligibility = scene.eligibility(scene.orders().getFirst());
    return asks(visit, team, members).stream().flatMap(ask -> eligibility.listWarnings(ask).stream()).distinct().toList();
  }

  /** Every reason against one of them on one seat. */
  List<Reason> reasons(Visit visit, Team team, Seat seat, UUID member) {
    return asks(visit, team, Map.of(seat.id(), member)).stream()
        .flatMap(ask -> scene.eligibility(scene.orders().getFirst()).check(ask).listReasons().stream())
        .toList();
  }

  private List<Ask> asks(Visit visit, Team team, Map<UUID, UUID> members) {
    OpenOrder open = scene.orders().getFirst();
    Map<String, Legs.Leg> legs = plan.legs(plan.with(visit));
    TimeWindow period = period(visit, legs);
    Instant start = ProposalWriter.start(open.order(), visit.start());
    List<Ask> asks = new ArrayList<>();
    for (Seat seat : open.order().seats()) {
      UUID member = members.get(seat.id());
      Volunteer volunteer = member == null ? null : scene.volunteers().get(member);
      if (volunteer == null) continue;
      List<Busy> busy = new ArrayList<>(scene.busyOf(volunteer.id()));
      busy.addAll(planned(volunteer.id(), visit, legs));
      asks.add(fitness.ask(volunteer, team, open, seat, start, period, busy));
    }
    return asks;
  }

  private List<Busy> planned(UUID member, Visit edited, Map<String, Legs.Leg> legs) {
    return plan.visits().stream()
        .filter(v -> !v.order().equals(edited.order()) && v.members().contains(member.toString()))
        .filter(v -> isDraft(v))
        .map(v -> new Busy(UUID.fromString(v.order()), Zone.instant(v.start()), period(v, legs)))
        .toList();
  }

  /** A published placement is among the promises already. */
  private boolean isDraft(Visit visit) {
    return plan.find(UUID.fromString(visit.order())).filter(p -> p.outcome() == Placement.Outcome.DRAFT).isPresent();
  }

  private TimeWindow period(Visit visit, Map<String, Legs.Leg> legs) {
    Legs.Leg leg = Objects.requireNonNull(legs.get(visit.order()));
    Instant start = Zone.instant(visit.start());
    return TimeWindow.of(start, Duration.ofMinutes(crews.order(visit.order()).durationMinutes()))
        .padded(Duration.ofMinutes(leg.in()), Duration.ofMinutes(leg.out()));
  }
}
