package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;

/** What the soft constraints count, each in its own unit; a difference of two may be below zero. */
record SoftFigures(long travel, long waiting, long late, long unfamiliar, long ruleCost) {
  static final SoftFigures NOTHING = new SoftFigures(0, 0, 0, 0, 0);

  static SoftFigures of(DayPlan plan) {
    return new SoftFigures(plan.travel, plan.waiting, plan.late, plan.unfamiliar, plan.ruleCost);
  }

  SoftFigures plus(SoftFigures more) {
    return new SoftFigures(
        travel + more.travel, waiting + more.waiting, late + more.late, unfamiliar + more.unfamiliar,
        ruleCost + more.ruleCost);
  }

  SoftFigures minus(SoftFigures less) {
    return new SoftFigures(
        travel - less.travel, waiting - less.waiting, late - less.late, unfamiliar - less.unfamiliar,
        ruleCost - less.ruleCost);
  }

  /** By constraint; those that count nothing, or of which there is nothing, are left out. */
  List<Share> shares(SoftWeights weights) {
    var shares = new ArrayList<Share>();
    share(shares, ScheduleConstraints.TRAVEL_MINUTES, travel, weights.travel());
    share(shares, ScheduleConstraints.WAITING_MINUTES, waiting, weights.waiting());
    share(shares, ScheduleConstraints.LATE_START, late, weights.late());
    share(shares, ScheduleConstraints.CONTINUITY, unfamiliar, weights.continuity());
    share(shares, ScheduleConstraints.RULE_COST, ruleCost, weights.ruleCost());
    return List.copyOf(shares);
  }

  private static void share(List<Share> shares, String constraint, long amount, int weight) {
    if (amount != 0 && weight != 0) shares.add(new Share(constraint, amount, amount * weight));
  }
}
