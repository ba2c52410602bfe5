package org.bangshou.planning.solver;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bangshou.planning.contract.PlanningProblem;

/** What each soft constraint costs per unit, and whether unassigned weight is one of them. */
record SoftWeights(int travel, int waiting, int late, int continuity, int ruleCost, boolean weighed) {
  static final Set<String> KNOWN =
      Set.of(
          ScheduleConstraints.TRAVEL_MINUTES,
          ScheduleConstraints.WAITING_MINUTES,
          ScheduleConstraints.LATE_START,
          ScheduleConstraints.CONTINUITY,
          ScheduleConstraints.RULE_COST);

  static SoftWeights of(PlanningProblem problem) {
    return new SoftWeights(
        problem.softWeight(ScheduleConstraints.TRAVEL_MINUTES),
        problem.softWeight(ScheduleConstraints.WAITING_MINUTES),
        problem.softWeight(ScheduleConstraints.LATE_START),
        problem.softWeight(ScheduleConstraints.CONTINUITY),
        problem.softWeight(ScheduleConstraints.RULE_COST),
        problem.isWeighed());
  }

  /** Soft constraints that are asked for and not known: they are ignored. */
  static List<String> unknown(PlanningProblem problem) {
    if (problem.objective() == null || problem.objective().softWeights() == null) return List.of();
    var unknown = new TreeSet<>(problem.objective().softWeights().keySet());
    unknown.removeAll(KNOWN);
    return List.copyOf(unknown);
  }
}
