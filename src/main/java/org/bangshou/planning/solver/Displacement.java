package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would have to give way so that an order gets into a team-day. Leaves the draft as it was. */
final class Displacement {
  private final Draft draft;

  Displacement(Draft draft) {
    this.draft = draft;
  }

  /** The order fits once these leave; {@code plan} is the day's plan then. */
  record Option(Fit fit, List<OrderFact> displaced, DayPlan plan, long weight, long addedCost) {}

  /** The way in that displaces the least weight, at most so many visits and none pinned; or null. */
  @Nullable Option cheapest(Fit fit, int most) {
    DayPlan now = draft.plan(fit.day.index);
    var best = new Best(fit, now.cost);
    int[] base = Sorted.without(now.orders, fit.order.index);
    best.tryPlan(Sorted.with(base, fit.order.index), List.of());
    if (best.found == null) drop(base, 0, most, new ArrayList<>(), best);
    return best.found;
  }

  private void drop(int[] kept, int from, int most, List<OrderFact> gone, Best best) {
    if (most == 0) return;
    for (int at = from; at < kept.length; at++) {
      OrderFact order = draft.model.orders.get(kept[at]);
      if (order.pin() != null) continue;
      gone.add(order);
      int[] fewer = Sorted.without(kept, order.index);
      best.tryPlan(Sorted.with(fewer, best.fit.order.index), gone);
      drop(fewer, at, most - 1, gone, best);
      gone.removeLast();
    }
  }

  private final class Best {
    private final Fit fit;
    private final long costNow;
    private @Nullable Option found;

    Best(Fit fit, long costNow) {
      this.fit = fit;
      this.costNow = costNow;
    }

    void tryPlan(int[] orders, List<OrderFact> gone) {
      long weight = gone.stream().mapToLong(OrderFact::weight).sum();
      if (found != null && found.weight < weight) return;
      DayPlan plan = draft.model.planner.plan(fit.day, orders);
      if (!draft.admits(plan)) return;
      long added = plan.cost - costNow;
      if (found != null && found.weight == weight && found.addedCost <= added) return;
      found = new Option(fit, List.copyOf(gone), plan, weight, added);
    }
  }
}
