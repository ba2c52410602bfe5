package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Auditing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Deed;
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
import org.bangshou.rules.PlanningRules;

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
  private final ProposalEditRepository history;
  private final DraftRows rows;
  private final Orders orders;
  private final Roster roster;
  private final Auditing audit;

  HandEdits(
      PlanReader plans,
      SceneReader scenes,
      ProposalRepository proposals,
      PlacementRepository placements,
      ProposalEditRepository history,
      DraftRows rows,
      Orders orders,
      Roster roster,
      Auditing audit) {
    this.plans = plans;
    this.scenes = scenes;
    this.proposals = proposals;
    this.placements = placements;
    this.orders = orders;
    this.roster = roster;
    this.history = history;
    this.rows = rows;
    this.audit = audit;
  }

  EditVerdict tryMove(UUID proposalId, UUID orderId, UUID teamId, Instant start) {
    Plan plan = plans.get(proposalId);
    return judge(plan, orders.getOrder(orderId), roster.getTeam(teamId), start);
  }

  List<Candidate> rank(UUID proposalId, UUID orderId) {
    Plan plan = plans.get(proposalId);
    if (!plan.knowsOrder(orderId)) throw new NotFound("order in this proposal", orderId);
    return Candidates.rank(plan.problem(), plan.solution(), orderId.toString()).stream()
        .map(HandEdits::candidate)
        .toList();
  }

  /**
   * @throws Refusal with the first reason when the edit is not allowed, or {@code reason-missing} when
   *     rules are set aside without one
   */
  @Transactional
  public void move(UUID proposalId, Move move, Caller caller) {
    proposals.lock(proposalId);
    Plan plan = plans.get(proposalId);
    Order order = orders.getOrder(move.orderId());
    EditVerdict verdict = judge(plan, order, roster.getTeam(move.teamId()), move.start());
    if (!verdict.isAllowedWith(move.setAside())) throw refusal(verdict, move.setAside());
    SettingAside kept =
        verdict.isAllowed()
            ? SettingAside.NOTHING
            : new SettingAside(verdict.reasons().stream().map(Reason::code).collect(Collectors.toSet()), move.setAside().reason());
    history.insert(proposalId, order.id(), ProposalEdit.Kind.MOVED, OrderState.of(plan.proposal(), order.id()), caller.accountId());
    Pin pin = plan.find(order.id()).map(Placement::pin).orElse(Pin.NONE);
    Instant start = ProposalWriter.start(order, Zone.local(Starts.up(move.start())));
    rows.write(
        plan,
        order,
        new OrderState(
            move.teamId(), start.toString(), verdict.members(), pin, kept.rules(), kept.reason(), "", List.of()));
    if (!kept.isNothing()) note(plan.proposal(), move, kept, caller);
  }

  private static Refusal refusal(EditVerdict verdict, SettingAside setAside) {
    boolean named = verdict.isOverridable() && setAside.rules().containsAll(verdict.overridable());
    return new Refusal(named ? Reason.of("override-without-reason") : verdict.reasons().getFirst());
  }

  private void note(Proposal proposal, Move move, SettingAside kept, Caller caller) {
    audit.note(
        new Deed(
            caller.accountId(), "rules-set-aside", "proposal", proposal.id(), proposal.regionCode(),
            Map.of("order", move.orderId(), "team", move.teamId(), "rules", kept.rules(), "reason", kept.reason())));
  }

  /**
   * @throws Refusal {@code proposal-status} when it is no draft any more
   */
  @Transactional
  public void pin(Placement placement, Pin pin, Caller caller) {
    Proposal draft = draft(placement.proposalId());
    history.insert(
        draft.id(), placement.orderId(), ProposalEdit.Kind.PINNED, OrderState.of(draft, placement.orderId()),
        caller.accountId());
    placements.pin(placement.id(), pin);
  }

  /**
   * Takes back the last edit that was not taken back.
   *
   * @throws Refusal {@code nothing-to-undo}, {@code proposal-status} or {@code placement-published}
   */
  @Transactional
  public void undo(UUID proposalId) {
    draft(proposalId);
    Plan plan = plans.get(proposalId);
    ProposalEdit last =
        history.list(proposalId).stream().findFirst().orElseThrow(() -> new Refusal(Reason.of("nothing-to-undo")));
    Order order = orders.getOrder(last.orderId());
    if (plan.find(order.id()).filter(p -> p.outcome() != Placement.Outcome.DRAFT).isPresent()) {
      throw new Refusal(Reason.of("placement-published", "order", order.code()));
    }
    rows.write(plan, order, history.findBefore(last.id()).orElseThrow());
    history.undo(last.id());
  }

  private Proposal draft(UUID proposalId) {
    proposals.lock(proposalId);
    Proposal proposal = proposals.find(proposalId).orElseThrow(() -> new NotFound("proposal", proposalId));
    ProposalStatus status = proposal.status();
    if (status != ProposalStatus.DRAFT) {
      throw new Refusal(Reason.of("proposal-status", "status", status, "wanted", ProposalStatus.DRAFT));
    }
    return proposal;
  }

  private EditVerdict judge(Plan plan, Order order, Team team, Instant start) {
    var visit = new Visit(order.id().toString(), team.id().toString(), Zone.local(Starts.up(start)), List.of());
    Collection<Reason> closed = closed(plan, order, team);
    Scene scene = scenes.readFor(order, team, plan.horizon());
    String version = scene.rules().version();
    if (!closed.isEmpty()) {
      return new EditVerdict(List.copyOf(closed), Set.of(), List.of(), Map.of(), 0, List.of(), 0, version);
    }
    var routed =
        EditCheck.check(plan.problem(), plan.solution(), new HandEdit(visit.order(), visit.team(), visit.start()));
    EditCrewing crewed = new EditCrewing(scene, plan, order, team).seat(visit, routed);
    List<Reason> reasons = new ArrayList<>(crewed.reasons());
    frozen(plan, order, start, scene).ifPresent(reasons::add);
    return new EditVerdict(
        reasons, crewed.overridable(reasons), crewed.warnings(), crewed.members(), routed.unassignedWeightChange(),
        routed.shares(), routed.travelChange(), version);
  }

  /** Nothing leaves the freeze window, and nothing comes into it. */
  private static Optional<Reason> frozen(Plan plan, Order order, Instant start, Scene scene) {
    PlanningRules rules = scene.eligibility(scene.orders().getFirst()).book().planning();
    Instant until = scene.now().plus(rules.freeze());
    boolean leaves = plan.find(order.id()).filter(p -> p.start().isBefore(until)).isPresent();
    return leaves || start.isBefore(until)
        ? Optional.of(Reason.of(EditCrewing.FROZEN, "hours", rules.freezeHours()))
        : Optional.empty();
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

  static Candidate candidate(RankedCandidate ranked) {
    return new Candidate(
        UUID.fromString(ranked.team()),
        Zone.instant(ranked.start()),
        ranked.displaced().stream().map(UUID::fromString).toList(),
        ranked.unassignedWeightChange(),
        ranked.softCostChange(),
        ranked.travelChange());
  }
}
