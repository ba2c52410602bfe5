package org.bangshou.planning.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link DayPlanCollector} for Timefold. */
final class TimefoldDayPlans implements UniConstraintCollector<TimefoldVisit, TimefoldDayPlans.Orders, DayPlan> {
  static final TimefoldDayPlans DAY_PLAN = new TimefoldDayPlans();

  private TimefoldDayPlans() {}

  @Override
  public Supplier<Orders> supplier() {
    return Orders::new;
  }

  @Override
  public BiFunction<Orders, TimefoldVisit, Runnable> accumulator() {
    return Orders::add;
  }

  @Override
  public Function<Orders, DayPlan> finisher() {
    return Orders::plan;
  }

  static final class Orders {
    private int[] numbers = new int[0];
    private @Nullable TeamDay day;

    Runnable add(TimefoldVisit visit) {
      day = visit.getTeamDay();
      int number = visit.order().index;
      numbers = Sorted.with(numbers, number);
      return () -> numbers = Sorted.without(numbers, number);
    }

    DayPlan plan() {
      if (day == null) throw new IllegalStateException("a day plan without visits");
      return day.model.planner.plan(day, Arrays.copyOf(numbers, numbers.length));
    }
  }
}
