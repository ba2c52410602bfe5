package org.bangshou.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/** A proposal as it stands, hand edits and all, in the words of the contract: what the solver's pure functions read. */
final class Plan {

  private final PlanningProblem problem;
  private final Proposal proposal;
  private final Map<UUID, Order> orders;
  private final Crews crews;
  private final Legs legs;
  private final List<Visit> visits;

  /**
   * @param orders at least those that are placed
   */
  Plan(PlanningProblem problem, Proposal proposal, Map<UUID, Order> orders) {
    this.problem = problem;
    this.proposal = proposal;
    this.orders = orders;
    this.crews = new Crews(problem);
    this.legs = new Legs(problem);
    this.visits =
        proposal.placements().stream()
            .map(this::visit)
            .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::order))
            .toList();
  }

  private Visit visit(Placement p) {
    Order order = Objects.requireNonNull(orders.get(p.orderId()));
    List<String> members = new SeatMap(order, Set.of()).unseat(seats(p.orderId()), p.members());
    return new Visit(p.orderId().toString(), p.teamId().toString(), Zone.local(Starts.up(p.start())), members);
  }

  PlanningProblem problem() {
    return problem;
  }

  Proposal proposal() {
    return proposal;
  }

  TimeWindow horizon() {
    return new TimeWindow(Zone.instant(problem.horizon().start()), Zone.instant(problem.horizon().end()));
  }

  boolean knowsOrder(UUID orderId) {
    return problem.orders().stream().anyMatch(o -> o.id().equals(orderId.toString()));
  }

  boolean knowsTeam(UUID teamId) {
    return problem.teams().stream().anyMatch(t -> t.id().equals(teamId.toString()));
  }

  List<PlanningProblem.Seat> seats(UUID orderId) {
    return crews.seats(crews.order(orderId.toString()));
  }

  List<Visit> visits() {
    return visits;
  }

  /** The same with that visit in the place of its order's. */
  List<Visit> with(Visit changed) {
    List<Visit> all = new ArrayList<>(visits);
    all.removeIf(v -> v.order().equals(changed.order()));
    all.add(changed);
    return all;
  }

  Map<String, Legs.Leg> legs(List<Visit> of) {
    return legs.of(of);
  }

  Optional<Placement> find(UUID orderId) {
    return proposal.placements().stream().filter(p -> p.orderId().equals(orderId)).findFirst();
  }

  PlanningSolution solution() {
    return new PlanningSolution(
        problem.version(),
        problem.name(),
        proposal.unassignedWeight(),
        proposal.travelMinutes(),
        visits,
        List.of(),
        new PlanningSolution.Run(0, 0, null, null));
  }
}
