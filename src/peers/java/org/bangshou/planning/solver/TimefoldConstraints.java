package org.bangshou.planning.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.List;

/** {@link ScheduleConstraints} for Timefold: the same day plans, the same seating, the same weights. */
public final class TimefoldConstraints implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory given) {
    return new Constraint[] {
      unassigned(given), unassignedCost(given), dayDoesNotFit(given), tooManyVisitsADay(given), seatsNotFilled(given), cost(given)
    };
  }

  private static Constraint unassigned(ConstraintFactory given) {
    return given
        .forEachIncludingUnassigned(TimefoldVisit.class)
        .filter(visit -> visit.getTeamDay() == null && !visit.isWeighed())
        .penalize(HardMediumSoftScore.ONE_MEDIUM, visit -> visit.order().worth())
        .asConstraint("unassigned-weight");
  }

  private static Constraint unassignedCost(ConstraintFactory given) {
    return given
        .forEachIncludingUnassigned(TimefoldVisit.class)
        .filter(visit -> visit.getTeamDay() == null && visit.isWeighed())
        .penalize(HardMediumSoftScore.ONE_SOFT, visit -> visit.order().worth())
        .asConstraint("unassigned-cost");
  }

  private static Constraint dayDoesNotFit(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> !plan.fits)
        .penalize(HardMediumSoftScore.ONE_HARD, (day, plan) -> plan.size())
        .asConstraint("day-does-not-fit");
  }

  private static Constraint tooManyVisitsADay(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> day.team.visitsPerDay != Integer.MAX_VALUE)
        .groupBy((day, plan) -> day.calendarDay, sum((day, plan) -> (long) plan.size()))
        .filter((date, visits) -> visits > date.team.visitsPerDay)
        .penalize(HardMediumSoftScore.ONE_HARD, (date, visits) -> visits - date.team.visitsPerDay)
        .asConstraint("too-many-visits-a-day");
  }

  private static Constraint seatsNotFilled(ConstraintFactory given) {
    return dayPlans(given)
        .filter((day, plan) -> !plan.demands.isEmpty())
        .groupBy((day, plan) -> day.crewWeek, toList((day, plan) -> plan))
        .filter((week, plans) -> !canBeSeated(plans))
        .penalize(HardMediumSoftScore.ONE_HARD)
        .asConstraint("seats-not-filled");
  }

  private static Constraint cost(ConstraintFactory given) {
    return dayPlans(given)
        .penalize(HardMediumSoftScore.ONE_SOFT, (day, plan) -> plan.cost)
        .asConstraint("cost");
  }

  private static BiConstraintStream<TeamDay, DayPlan> dayPlans(ConstraintFactory given) {
    return given
        .forEach(TimefoldVisit.class)
        .groupBy(TimefoldVisit::getTeamDay, TimefoldDayPlans.DAY_PLAN);
  }

  private static boolean canBeSeated(List<DayPlan> plans) {
    Seating seating = plans.getFirst().day.model.seating;
    seating.clear();
    for (DayPlan plan : plans) seating.add(plan.demands);
    return seating.isPossible();
  }
}
