package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Per order, the orders most related to it: near in place, with team-days (so in time and skill)
 * in common. Worked out when first asked for.
 */
final class Relatives {
  private static final int MOST = 60;
  private final Model model;
  private final int[] @Nullable [] known;

  Relatives(Model model) {
    this.model = model;
    this.known = new int[model.orders.size()][];
  }

  /** Order numbers, the nearest first, the order itself not among them. */
  int[] of(int order) {
    int[] found = known[order];
    if (found == null) known[order] = found = find(model.orders.get(order));
    return found;
  }

  private int[] find(OrderFact order) {
    var common = new HashMap<OrderFact, Integer>();
    for (Fit fit : order.fits)
      for (OrderFact other : model.ordersByDay.get(fit.day.index))
        if (other != order) common.merge(other, 1, Integer::sum);
    List<OrderFact> others = new ArrayList<>(common.keySet());
    Comparator<OrderFact> nearest =
        Comparator.comparingDouble(
            other -> model.distances.minutes(order.place, other.place) - 4.0 * common.getOrDefault(other, 0));
    others.sort(nearest.thenComparingInt(other -> other.index));
    return others.stream().limit(MOST).mapToInt(other -> other.index).toArray();
  }
}
