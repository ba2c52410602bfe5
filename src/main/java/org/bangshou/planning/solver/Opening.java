package org.bangshou.planning.solver;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A team that has room for an order while everybody else's visits stay as they are.
 *
 * @param start its cheapest start, the earliest of these
 * @param unassignedWeightChange below zero is better; counted first
 * @param shares what choosing it changes for each soft constraint
 * @param travelChange minutes
 */
public record Opening(
    String team, LocalDateTime start, long unassignedWeightChange, List<Share> shares, int travelChange) {

  /** Weighed; below zero is better. */
  public long softCostChange() {
    return shares.stream().mapToLong(Share::cost).sum();
  }
}
