package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.jspecify.annotations.Nullable;

/** Writes how one order stands in a draft; the ways of the others and the draft's figures follow. */
@Singleton
class DraftRows {

  private final ProposalRepository proposals;
  private final PlacementRepository placements;

  DraftRows(ProposalRepository proposals, PlacementRepository placements) {
    this.proposals = proposals;
    this.placements = placements;
  }

  /** In the caller's transaction, which has the proposal locked. */
  void write(Plan plan, Order order, OrderState state) {
    UUID proposalId = plan.proposal().id();
    placements.delete(plan.find(order.id()).map(p -> List.of(p.id())).orElse(List.of()));
    proposals.deleteUnplaced(proposalId, order.id());
    List<Visit> visits = new ArrayList<>(plan.visits());
    visits.removeIf(v -> v.order().equals(order.id().toString()));
    Visit visit = visit(plan, order, state);
    if (visit != null) visits.add(visit);
    Map<String, Legs.Leg> legs = plan.legs(visits);
    if (visit != null) {
      placements.insert(
          List.of(
              ProposalWriter.placement(
                  proposalId, visit, order, state.members(), leg(legs, order.id()), state.pin(), state.settingAside())));
    } else if (!state.left().isEmpty()) {
      proposals.insertUnplaced(proposalId, List.of(new Unplaced(order.id(), state.left(), state.why())));
    }
    placements.setLegs(
        plan.proposal().placements().stream()
            .filter(p -> !p.orderId().equals(order.id()))
            .map(p -> p.withLegs(leg(legs, p.orderId()).in(), leg(legs, p.orderId()).out()))
            .toList());
    long travel = legs.values().stream().mapToLong(l -> l.in() + l.out()).sum();
    proposals.setFigures(proposalId, left(plan, visits), travel);
  }

  private static @Nullable Visit visit(Plan plan, Order order, OrderState state) {
    UUID team = state.teamId();
    var start = state.startsAt();
    if (team == null || start == null) return null;
    List<String> members = new SeatMap(order, Set.of()).unseat(plan.seats(order.id()), state.members());
    return new Visit(order.id().toString(), team.toString(), Zone.local(Starts.up(start)), members);
  }

  private static long left(Plan plan, List<Visit> visits) {
    Set<String> placed = visits.stream().map(Visit::order).collect(Collectors.toSet());
    return plan.problem().orders().stream().filter(o -> !placed.contains(o.id())).mapToLong(o -> o.weight()).sum();
  }

  private static Legs.Leg leg(Map<String, Legs.Leg> legs, UUID orderId) {
    return Objects.requireNonNull(legs.get(orderId.toString()));
  }
}
