package org.bangshou.planning.solver;

import java.util.Random;

/** Makes a draft sound whatever it was: drops what clashes, lightest first, then fills up. */
final class Repair {
  private Repair() {}

  static void repair(Draft draft) {
    drop(draft);
    Construction.fill(draft, new Random(0));
  }

  /** Only the first half of it. */
  static void drop(Draft draft) {
    for (int day = 0; day < draft.model.days.size(); day++)
      while (draft.ordersOn(day).length > 0 && !draft.admits(draft.plan(day)))
        draft.move(lightest(draft, day), Draft.NONE);
    draft.keep();
  }

  private static int lightest(Draft draft, int day) {
    int lightest = draft.ordersOn(day)[0];
    for (int order : draft.ordersOn(day)) if (keepValue(draft, day, order) < keepValue(draft, day, lightest)) lightest = order;
    return lightest;
  }

  /** One that is in the way by itself goes before a lighter one that is not. */
  private static double keepValue(Draft draft, int day, int order) {
    DayPlan without = draft.model.planner.plan(draft.model.days.get(day), Sorted.without(draft.ordersOn(day), order));
    return keepValue(draft, order) + (draft.admits(without) ? 0 : 1e12);
  }

  private static double keepValue(Draft draft, int number) {
    OrderFact order = draft.model.orders.get(number);
    return order.pin() == null ? order.weight() : 1e15 + order.weight();
  }
}
