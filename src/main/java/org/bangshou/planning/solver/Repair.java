package org.bangshou.planning.solver;

import java.util.Random;

/** Makes a draft sound whatever it was: drops what clashes, lightest first, then fills up. */
final class Repair {
  private Repair() {}

  static void repair(Draft draft) {
    for (int day = 0; day < draft.model.days.size(); day++)
      while (draft.ordersOn(day).length > 0 && !draft.admits(draft.plan(day)))
        draft.move(lightest(draft, day), Draft.NONE);
    draft.keep();
    Construction.fill(draft, new Random(0));
  }

  private static int lightest(Draft draft, int day) {
    int lightest = draft.ordersOn(day)[0];
    for (int order : draft.ordersOn(day)) if (keepValue(draft, order) < keepValue(draft, lightest)) lightest = order;
    return lightest;
  }

  private static double keepValue(Draft draft, int number) {
    OrderFact order = draft.model.orders.get(number);
    return order.pin() == null ? order.weight() : 1e15 + order.weight();
  }
}
