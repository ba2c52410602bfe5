package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.planning.contract.ContractFiles;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/** Makes rows of a solution: seats and people instead of positions, instants instead of local times. */
@Singleton
class ProposalWriter {

  private final ProposalRepository proposals;
  private final PlacementRepository placements;
  private final Orders orders;
  private final Ledger ledger;

  ProposalWriter(ProposalRepository proposals, PlacementRepository placements, Orders orders, Ledger ledger) {
    this.proposals = proposals;
    this.placements = placements;
    this.orders = orders;
    this.ledger = ledger;
  }

  /** Writes a draft within the caller's transaction, with the pins of the one before; answers its id. */
  UUID write(Lease lease, PlanningProblem problem, PlanningSolution solution) {
    UUID id = Ids.next();
    Map<UUID, Pin> earlier =
        proposals.listKept(lease.ask(), lease.ask().horizon().end()).stream()
            .collect(Collectors.toMap(Placement::orderId, Placement::pin));
    proposals.insert(
        id, lease.runId(), lease.regionCode(), solution.unassignedWeight(), solution.travelMinutes(),
        ContractFiles.json(solution));
    placements.insert(placements(id, problem, solution, earlier));
    proposals.insertUnplaced(id, solution.unassigned().stream().map(ProposalWriter::unplaced).toList());
    return id;
  }

  private List<Placement> placements(UUID proposalId, PlanningProblem problem, PlanningSolution solution, Map<UUID, Pin> earlier) {
    var crews = new Crews(problem);
    List<UUID> ids = solution.visits().stream().map(v -> UUID.fromString(v.order())).toList();
    Map<UUID, Order> byId = orders.listOrders(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    Set<UUID> held = ledger.listActiveOn(ids).stream().map(Commitment::seatId).collect(Collectors.toSet());
    Map<String, Legs.Leg> legs = new Legs(problem).of(solution.visits());
    Set<String> pinned =
        problem.orders().stream().filter(o -> o.pinned() != null).map(o -> o.id()).collect(Collectors.toSet());
    return solution.visits().stream()
        .map(
            visit -> {
              Order order = Objects.requireNonNull(byId.get(UUID.fromString(visit.order())), visit.order());
              Legs.Leg leg = Objects.requireNonNull(legs.get(visit.order()), visit.order());
              var members = new SeatMap(order, held).seat(crews.seats(crews.order(visit.order())), visit.members());
              Pin pin = earlier.getOrDefault(order.id(), pinned.contains(visit.order()) ? Pin.ALL : Pin.NONE);
              return placement(proposalId, visit, order, members, leg, pin, SettingAside.NOTHING);
            })
        .toList();
  }

  static Placement placement(
      UUID proposalId, Visit visit, Order order, Map<UUID, UUID> members, Legs.Leg leg, Pin pin, SettingAside setAside) {
    return new Placement(
        Ids.next(),
        proposalId,
        order.id(),
        UUID.fromString(visit.team()),
        start(order, visit.start()),
        members,
        leg.in(),
        leg.out(),
        pin,
        setAside,
        Placement.Outcome.DRAFT,
        List.of());
  }

  /** The contract knows minutes only; a start that somebody fixed may be within one. */
  static Instant start(Order order, LocalDateTime local) {
    Instant start = Zone.instant(local);
    Instant fixed = order.startsAt();
    return fixed != null && Starts.up(fixed).equals(start) ? fixed : start;
  }

  private static Unplaced unplaced(Unassigned left) {
    List<Reason> why = Objects.requireNonNullElse(left.why(), List.of());
    return new Unplaced(UUID.fromString(left.order()), left.reason().code(), why);
  }
}
