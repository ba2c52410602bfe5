package org.bangshou.planning.solver;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A team that could serve an order, and what choosing it would change against the plan as it is.
 *
 * @param start when the service would start
 * @param displaced orders that would have to give way, by id; often none
 * @param unassignedWeightChange below zero is better; counted first unless the problem weighs it
 * @param softCostChange weighed soft constraints, travel among them; below zero is better
 * @param travelChange minutes
 */
public record RankedCandidate(
    String team,
    LocalDateTime start,
    List<String> displaced,
    long unassignedWeightChange,
    long softCostChange,
    int travelChange) {}
