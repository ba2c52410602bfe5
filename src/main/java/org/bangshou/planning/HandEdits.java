package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.bangshou.planning.solver.Candidates;
import org.bangshou.planning.solver.EditCheck;
import org.bangshou.planning.solver.HandEdit;
import org.bangshou.planning.solver.RankedCandidate;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;

/**
 * Edits of a draft by hand. The solver's pure functions judge the plan as the run saw it, eligibility
 * judges the people as they are now; an edit is allowed when neither has anything against it.
 */
@Singleton
class HandEdits {

  private final PlanReader plans;
  private final SceneReader scenes;
  private final ProposalRepository proposals;
  private final PlacementRepository placements;
  private final Orders orders;
  private final Roster roster;

  HandEdits(
      PlanReader plans,
      SceneReader scenes,
      ProposalRepository proposals,
      PlacementRepository placements,
      Orders orders,
      Roster roster) {
    this.plans = plans;
    this.scenes = scenes;
    this.proposals = proposals;
    this.placements = placements;
    this.orders = orders;
    this.roster = roster;
  }

  EditVerdict tryMove(UUID proposalId, UUID orderId, UUID teamId, Instant start) {
    Plan plan = plans.get(proposalId);
    return judge(plan, orders.getOrder(orderId), roster.getTeam(teamId), start).verdict();
  }

  List<Candidate> rank(UUID proposalId, UUID orderId) {
    Plan plan = plans.get(proposalId);
    if (!plan.knowsOrder(orderId)) throw new NotFound("order in this proposal", orderId);
    return Candidates.rank(plan.problem(), plan.solution(), orderId.toString()).stream()
        .map(HandEdits::candidate)
        .toList();
  }

  /**
   * @throws Refusal with the first reason when the edit is not allowed
   */
  @Transactional
  public void move(UUID proposalId, UUID orderId, UUID teamId, Instant start) {
    proposals.lock(proposalId);
    Plan plan = plans.get(proposalId);
    Order order = orders.getOrder(orderId);
    Judged judged = judge(plan, order, roster.getTeam(teamId), start);
    if (!judged.verdict().isAllowed()) throw new Refusal(judged.verdict().reasons().getFirst());
    store(plan, order, judged);
  }

  private void store(Plan plan, Order order, Judged judged) {
    UUID proposalId = plan.proposal().id();
    List<Visit> visits = plan.with(judged.visit());
    Map<String, Legs.Leg> legs = plan.legs(visits);
    boolean pinned = plan.find(order.id()).map(Placement::pinned).orElse(false);
    placements.delete(plan.find(order.id()).map(p -> List.of(p.id())).orElse(List.of()));
    proposals.deleteUnplaced(proposalId, order.id());
    placements.insert(
        List.of(
            ProposalWriter.placement(
                proposalId, judged.visit(), order, judged.verdict().members(), leg(legs, order.id()), pinned)));
    placements.setLegs(
        plan.proposal().placements().stream()
            .filter(p -> !p.orderId().equals(order.id()))
            .map(p -> p.withLegs(leg(legs, p.orderId()).in(), leg(legs, p.orderId()).out()))
            .toList());
    long travel = legs.values().stream().mapToLong(l -> l.in() + l.out()).sum();
    long left = plan.proposal().unassignedWeight() + judged.verdict().unassignedWeightChange();
    proposals.setFigures(proposalId, left, travel);
  }

  /** The verdict, and the visit that it is about. */
  private record Judged(EditVerdict verdict, Visit visit) {}

  private Judged judge(Plan plan, Order order, Team team, Instant start) {
    var visit = new Visit(order.id().toString(), team.id().toString(), Zone.local(Starts.up(start)), List.of());
    Collection<Reason> closed = closed(plan, order, team);
    Scene scene = scenes.readFor(order, team, plan.horizon());
    String rules = scene.rules().version();
    if (!closed.isEmpty()) {
      return new Judged(new EditVerdict(List.copyOf(closed), List.of(), Map.of(), 0, 0, rules), visit);
    }
    var edit = new HandEdit(visit.order(), visit.team(), visit.start());
    var routed = EditCheck.check(plan.problem(), plan.solution(), edit);
    List<Reason> reasons = new ArrayList<>(routed.broken().stream().map(Reason::of).toList());
    Visit crewed = new Visit(visit.order(), visit.team(), visit.start(), routed.members());
    List<Reason> warnings = List.of();
    Map<UUID, UUID> members = Map.of();
    if (!routed.members().isEmpty()) {
      members = new SeatMap(order, scene.orders().getFirst().held()).seat(plan.seats(order.id()), routed.members());
      CrewCheck crew = new CrewCheck(scene, plan);
      reasons.addAll(crew.reasons(crewed, team, members));
      warnings = crew.warnings(crewed, team, members);
    }
    var verdict =
        new EditVerdict(reasons, warnings, members, routed.unassignedWeightChange(), routed.travelChange(), rules);
    return new Judged(verdict, crewed);
  }

  private static Collection<Reason> closed(Plan plan, Order order, Team team) {
    List<Reason> reasons = new ArrayList<>();
    if (plan.proposal().status() != ProposalStatus.DRAFT) {
      reasons.add(Reason.of("proposal-status", "status", plan.proposal().status(), "wanted", ProposalStatus.DRAFT));
    }
    if (!plan.knowsOrder(order.id())) reasons.add(Reason.of("order-not-in-plan", "order", order.code()));
    if (!plan.knowsTeam(team.id())) reasons.add(Reason.of("team-not-in-plan", "team", team.name()));
    plan.find(order.id())
        .filter(p -> p.outcome() != Placement.Outcome.DRAFT)
        .ifPresent(p -> reasons.add(Reason.of("placement-published", "order", order.code())));
    return reasons;
  }

  private static Legs.Leg leg(Map<String, Legs.Leg> legs, UUID orderId) {
    return Objects.requireNonNull(legs.get(orderId.toString()));
  }

  private static Candidate candidate(RankedCandidate ranked) {
    return new Candidate(
        UUID.fromString(ranked.team()),
        Zone.instant(ranked.start()),
        ranked.displaced().stream().map(UUID::fromString).toList(),
        ranked.unassignedWeightChange(),
        ranked.softCostChange(),
        ranked.travelChange());
  }
}
