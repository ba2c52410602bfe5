package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;

/** Gathers the visits of one team-day into its day plan. */
final class DayPlanCollector implements UniConstraintCollector<Visit, DayPlanCollector.Orders, DayPlan> {
  static final DayPlanCollector DAY_PLAN = new DayPlanCollector();

  private DayPlanCollector() {}

  @Override
  public Supplier<Orders> supplier() {
    return Orders::new;
  }

  @Override
  public BiFunction<Orders, Visit, Runnable> accumulator() {
    return Orders::add;
  }

  @Override
  public Function<Orders, DayPlan> finisher() {
    return Orders::plan;
  }

  /** The order numbers of a day, ascending. */
  static final class Orders {
    private int[] numbers = new int[0];
    private @Nullable TeamDay day;

    Runnable add(Visit visit) {
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
