package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A team that could serve an order, and what choosing it would change against the proposal as it is.
 *
 * @param start its best start
 * @param displaced orders that would have to give way; often none
 * @param unassignedWeightChange below zero is better; counted first
 * @param softCostChange weighed soft constraints, travel among them; below zero is better
 * @param travelChange minutes
 */
public record Candidate(
    UUID teamId,
    Instant start,
    List<UUID> displaced,
    long unassignedWeightChange,
    long softCostChange,
    int travelChange) {

  public Candidate {
    displaced = List.copyOf(displaced);
  }
}
