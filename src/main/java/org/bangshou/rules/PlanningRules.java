package org.bangshou.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangshou.order.Order;
import org.bangshou.order.Urgency;
import org.bangshou.place.Region;

/**
 * What the solver weighs.
 *
 * @param softWeights soft constraint id to what one unit of it costs
 * @param orderWeights what an order of that urgency costs when nobody comes
 * @param remoteFactor times this in mountain and island counties
 * @param returnVisitFactor times this for a return visit
 * @param horizonDays how far ahead a run plans unless told otherwise
 * @param runSeconds how long a run works unless told otherwise
 * @param maxVisitsPerDay most visits of one team in one day
 * @param freezeHours within so many hours from now nothing that is planned moves
 */
public record PlanningRules(
    Map<String, Integer> softWeights,
    Map<Urgency, Integer> orderWeights,
    double remoteFactor,
    double returnVisitFactor,
    int horizonDays,
    int runSeconds,
    int maxVisitsPerDay,
    int freezeHours) {

  /** The soft constraints that can be weighed, by the ids of the planning contract. */
  public static final List<String> SOFT_CONSTRAINTS =
      List.of("travel-minutes", "waiting-minutes", "late-start", "continuity", "rule-cost");

  public PlanningRules {
    softWeights = Map.copyOf(softWeights);
    orderWeights = Map.copyOf(orderWeights);
  }

  public Duration freeze() {
    return Duration.ofHours(freezeHours);
  }

  /** What it costs to leave this order unassigned, at least 1. */
  public int weight(Order order, Region county) {
    double weight = orderWeights.getOrDefault(order.urgency(), 1);
    if (county.mountain() || county.island()) weight *= remoteFactor;
    if (order.returnVisit()) weight *= returnVisitFactor;
    return Math.max(1, (int) Math.round(weight));
  }
}
