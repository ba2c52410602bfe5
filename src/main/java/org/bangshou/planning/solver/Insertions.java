package org.bangshou.planning.solver;

import java.util.Arrays;

/**
 * What giving an order a team-day would cost, and whether every hard rule would hold. Remembered as
 * long as the team-day, or the crew week, stays what it was: a search asks the same again and again.
 */
final class Insertions {
  /** The day cannot hold it. */
  static final long NO_WAY = Long.MAX_VALUE;

  private static final long NEVER = -1;
  private final Draft draft;
  private final long[] costs;
  private final long[] costStamps;
  private final long[] admittedStamps;
  private final boolean[] admitted;

  Insertions(Draft draft) {
    this.draft = draft;
    int fits = draft.model.fitCount;
    costs = new long[fits];
    costStamps = new long[fits];
    admittedStamps = new long[fits];
    admitted = new boolean[fits];
    Arrays.fill(costStamps, NEVER);
    Arrays.fill(admittedStamps, NEVER);
  }

  /** How much dearer the day becomes, or {@link #NO_WAY}; the rest of the week is not looked at. */
  long cost(Fit fit) {
    long stamp = draft.stamp(fit.day.index);
    if (costStamps[fit.index] != stamp) {
      costStamps[fit.index] = stamp;
      costs[fit.index] = compute(fit);
    }
    return costs[fit.index];
  }

  private long compute(Fit fit) {
    DayPlan now = draft.plan(fit.day.index);
    if (now.service + fit.order.duration > fit.day.end - fit.day.start) return NO_WAY;
    if (DayPlanner.isLong(now.size() + 1)) return estimate(fit, now);
    DayPlan then = draft.planWith(fit.day.index, fit.order.index);
    return then.fits ? then.cost - now.cost : NO_WAY;
  }

  /** Good enough to choose by; what counts in the end is the plan. Costs beyond route and time are the fit's own. */
  private long estimate(Fit fit, DayPlan now) {
    long route = draft.model.planner.costWith(now, fit.order);
    if (route == RouteInput.NO_WAY) return NO_WAY;
    SoftWeights weights = draft.model.weights;
    long before = now.cost - (long) weights.continuity() * now.unfamiliar - (long) weights.ruleCost() * now.ruleCost;
    return route - before + (fit.unfamiliar ? weights.continuity() : 0);
  }

  /** Do limits of visits and the seats of the whole week allow it? The cost must not be NO_WAY. */
  boolean isAdmitted(Fit fit) {
    long stamp = draft.weekStamp(fit.day.crewWeek.index);
    if (admittedStamps[fit.index] != stamp) {
      admittedStamps[fit.index] = stamp;
      admitted[fit.index] = draft.admits(draft.planWith(fit.day.index, fit.order.index));
    }
    return admitted[fit.index];
  }
}
