package org.bangshou.planning.solver;

import static org.bangshou.planning.solver.DayPlanCollector.DAY_PLAN;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;

/** What makes a schedule wrong (hard), incomplete (medium) and costly (soft). */
public final class ScheduleConstraints implements ConstraintProvider {
  static final String PINNED_UNASSIGNED = "pinned-unassigned";
  static final String DAY_DOES_NOT_FIT = "day-does-not-fit";
  static final String TOO_MANY_VISITS_A_DAY = "too-many-visits-a-day";
  static final String SEATS_NOT_FILLED = "seats-not-filled";
  static final String UNASSIGNED_WEIGHT = "unassigned-weight";
  static final String UNASSIGNED_COST = "unassigned-cost";
  static final String TRAVEL_MINUTES = "travel-minutes";
  static final String WAITING_MINUTES = "waiting-minutes";
  static final String LATE_START = "late-start";
  static final String CONTINUITY = "continuity";
  static final String RULE_COST = "rule-cost";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory given) {
    return new Constraint[] {
      pinnedUnassigned(given), dayDoesNotFit(given), tooManyVisitsADay(given), seatsNotFilled(given),
      unassignedWeight(given), unassignedCost(given),
      travelMinutes(given), waitingMinutes(given), lateStart(given), continuity(given), ruleCost(given)
    };
  }

  Constraint pinnedUnassigned(ConstraintFactory given) {
    return given
        .forEachIncludingNullVars(Visit.class)
        .filter(visit -> visit.isUnassigned() && visit.isPromised())
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(PINNED_UNASSIGNED);
  }

  Constraint dayDoesNotFit(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> !plan.fits)
        .penalize(HardMediumSoftLongScore.ONE_HARD, (day, plan) -> plan.size())
        .asConstraint(DAY_DOES_NOT_FIT);
  }

  Constraint tooManyVisitsADay(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.team.visitsPerDay != Integer.MAX_VALUE)
        .groupBy((day, plan) -> day.calendarDay, sum((day, plan) -> plan.size()))
        .filter((date, visits) -> visits > date.team.visitsPerDay)
        .penalize(HardMediumSoftLongScore.ONE_HARD, (date, visits) -> visits - date.team.visitsPerDay)
        .asConstraint(TOO_MANY_VISITS_A_DAY);
  }

  Constraint seatsNotFilled(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> !plan.demands.isEmpty())
        .groupBy((day, plan) -> day.crewWeek, toList((day, plan) -> plan))
        .filter((week, plans) -> !canBeSeated(plans))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(SEATS_NOT_FILLED);
  }

  Constraint unassignedWeight(ConstraintFactory given) {
    return given
        .forEachIncludingNullVars(Visit.class)
        .filter(visit -> visit.isUnassigned() && !visit.isWeighed())
        .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, visit -> visit.order().weight())
        .asConstraint(UNASSIGNED_WEIGHT);
  }

  /** The same where the problem weighs unassigned orders against the soft constraints. */
  Constraint unassignedCost(ConstraintFactory given) {
    return given
        .forEachIncludingNullVars(Visit.class)
        .filter(visit -> visit.isUnassigned() && visit.isWeighed())
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, visit -> visit.order().weight())
        .asConstraint(UNASSIGNED_COST);
  }

  Constraint travelMinutes(ConstraintFactory given) {
    return dayPlans(given)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT, (day, plan) -> (long) day.model.weights.travel() * plan.travel)
        .asConstraint(TRAVEL_MINUTES);
  }

  Constraint waitingMinutes(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.model.weights.waiting() > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT, (day, plan) -> (long) day.model.weights.waiting() * plan.waiting)
        .asConstraint(WAITING_MINUTES);
  }

  Constraint lateStart(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.model.weights.late() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (day, plan) -> (long) day.model.weights.late() * plan.late)
        .asConstraint(LATE_START);
  }

  Constraint continuity(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.model.weights.continuity() > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (day, plan) -> (long) day.model.weights.continuity() * plan.unfamiliar)
        .asConstraint(CONTINUITY);
  }

  /** Members whom a rule would rather spare, as {@link RuleCosts} reads them. */
  Constraint ruleCost(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.model.weights.ruleCost() > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT, (day, plan) -> (long) day.model.weights.ruleCost() * plan.ruleCost)
        .asConstraint(RULE_COST);
  }

  /** Shared by the constraints: the same lambdas here make it one node of the network. */
  private static BiConstraintStream<TeamDay, DayPlan> dayPlans(ConstraintFactory given) {
    return given.forEach(Visit.class).groupBy(Visit::getTeamDay, DAY_PLAN);
  }

  private static boolean canBeSeated(List<DayPlan> plans) {
    Seating seating = plans.getFirst().day.model.seating;
    seating.clear();
    for (DayPlan plan : plans) seating.add(plan.demands);
    return seating.isPossible();
  }
}
