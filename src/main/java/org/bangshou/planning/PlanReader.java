package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.NotFound;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;

/** Reads a proposal with the problem that it answers. */
@Singleton
class PlanReader {

  private final ProposalRepository proposals;
  private final Problems problems;
  private final Orders orders;

  PlanReader(ProposalRepository proposals, Problems problems, Orders orders) {
    this.proposals = proposals;
    this.problems = problems;
    this.orders = orders;
  }

  /** @throws NotFound when there is no such proposal */
  Plan get(UUID proposalId) {
    Proposal proposal = proposals.find(proposalId).orElseThrow(() -> new NotFound("proposal", proposalId));
    List<UUID> ids =
        proposal.placements().stream().map(Placement::orderId).toList();
    Map<UUID, Order> placed =
        orders.listOrders(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    return new Plan(problems.get(proposal.runId()), proposal, placed);
  }
}
