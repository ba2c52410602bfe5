package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.planning.solver.Share;

/**
 * A team that has room for an order while every other placement stays as it is.
 *
 * @param start its cheapest start, the earliest of these
 * @param unassignedWeightChange below zero is better; counted first
 * @param softCostChange weighed soft constraints; below zero is better
 * @param travelChange minutes
 * @param shares the soft cost by constraint
 */
public record Opening(
    UUID teamId,
    Instant start,
    long unassignedWeightChange,
    long softCostChange,
    int travelChange,
    List<Share> shares) {}
