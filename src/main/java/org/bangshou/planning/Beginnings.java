package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;

/** Proposals as plans to go on from, with what was edited by hand since. */
@Singleton
class Beginnings {

  private final PlanReader plans;

  Beginnings(PlanReader plans) {
    this.plans = plans;
  }

  /** @throws NotFound when there is no such proposal */
  PlanningSolution get(UUID proposalId) {
    Plan plan = plans.get(proposalId);
    PlanningSolution stands = plan.solution();
    List<Unassigned> left =
        plan.proposal().unplaced().stream().map(one -> Unassigned.of(one.orderId().toString(), reason(one), one.why())).toList();
    return new PlanningSolution(
        stands.version(), stands.problem(), stands.unassignedWeight(), stands.travelMinutes(), stands.visits(), left, stands.run());
  }

  private static UnassignedReason reason(Unplaced left) {
    for (UnassignedReason reason : UnassignedReason.values()) if (reason.code().equals(left.reason())) return reason;
    throw new IllegalStateException("a reason that the contract does not know: " + left.reason());
  }
}
