package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Zone;
import org.bangshou.planning.Explanation.Served;
import org.bangshou.planning.Explanation.TeamFinding;
import org.bangshou.planning.contract.LeftBecause;
import org.bangshou.planning.solver.Explaining;
import org.bangshou.planning.solver.Openings;
import org.jspecify.annotations.Nullable;

/** Asks the solver's pure functions about one order of a proposal, and answers in the words of the house. */
@Singleton
class Explanations {

  private final PlanReader plans;

  Explanations(PlanReader plans) {
    this.plans = plans;
  }

  /** @throws NotFound when the run did not have that order */
  Explanation explain(UUID proposalId, UUID orderId) {
    Plan plan = planWith(proposalId, orderId);
    var found = Explaining.explain(plan.problem(), plan.solution(), orderId.toString());
    var explanation =
        new Explanation(
            orderId,
            found.served() == null ? null : served(found.served()),
            found.reason() == null ? null : found.reason().code(),
            found.why(),
            found.next().stream().map(HandEdits::candidate).toList(),
            found.teams().stream().map(Explanations::finding).toList());
    Unplaced left = fullWeek(plan.proposal(), orderId);
    return left == null || explanation.served() != null || explanation.reason() != null
        ? explanation
        : new Explanation(orderId, null, left.reason(), left.why(), explanation.next(), explanation.teams());
  }

  /** What the contract cannot say, the run has noted: there is room, but the members' week is full. */
  private static @Nullable Unplaced fullWeek(Proposal proposal, UUID orderId) {
    return proposal.unplaced().stream()
        .filter(u -> u.orderId().equals(orderId))
        .filter(u -> u.why().stream().anyMatch(why -> why.code().equals(LeftBecause.WEEK_FULL.code())))
        .findFirst()
        .orElse(null);
  }

  /** @throws NotFound when the run did not have that order */
  List<Opening> openings(UUID proposalId, UUID orderId) {
    Plan plan = planWith(proposalId, orderId);
    return Openings.list(plan.problem(), plan.solution(), orderId.toString()).stream()
        .map(
            o ->
                new Opening(
                    UUID.fromString(o.team()), Zone.instant(o.start()), o.unassignedWeightChange(), o.softCostChange(),
                    o.travelChange(), o.shares()))
        .toList();
  }

  private Plan planWith(UUID proposalId, UUID orderId) {
    Plan plan = plans.get(proposalId);
    if (!plan.knowsOrder(orderId)) throw new NotFound("order in this proposal", orderId);
    return plan;
  }

  private static Served served(org.bangshou.planning.solver.Explanation.Served s) {
    return new Served(UUID.fromString(s.team()), Zone.instant(s.start()), s.weight(), s.shares(), s.because());
  }

  private static TeamFinding finding(org.bangshou.planning.solver.Explanation.TeamFinding f) {
    return new TeamFinding(
        UUID.fromString(f.team()), f.against().stream().map(Reason::of).toList(),
        f.occupied().stream().map(Reason::of).toList(), f.busyWith().stream().map(UUID::fromString).toList());
  }
}
