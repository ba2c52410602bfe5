package org.bangshou.planning.solver;

import java.util.List;

/**
 * What a hand edit would do, all other visits staying as they are.
 *
 * @param broken the rules it would break, by stable kebab-case code; none is feasible
 * @param members one per seat when the seats can be filled, else empty
 * @param unassignedWeightChange below zero is better
 * @param shares what it changes for each soft constraint
 * @param travelChange minutes
 */
public record EditVerdict(
    List<String> broken, List<String> members, long unassignedWeightChange, List<Share> shares, int travelChange) {

  public boolean isFeasible() {
    return broken.isEmpty();
  }

  /** Weighed; below zero is better. */
  public long softCostChange() {
    return shares.stream().mapToLong(Share::cost).sum();
  }
}
