package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds a team-day for an order such that as few planned visits as possible give way, and of these ways the cheapest.
 * Whoever gives way gets another place at once, or the way is none.
 */
final class GivingWay {
  /** Ways of one number of visits that are looked into; in a full calendar there may be very many. */
  private static final int MOST_WAYS = 4000;

  private final Draft draft;
  private final Map<OrderFact, OrderFact> movable;
  private final UnaryOperator<OrderFact> loosened;

  /**
   * @param movable the visits that may give way
   * @param loosened what takes the place of one that does
   */
  GivingWay(Draft draft, Map<OrderFact, OrderFact> movable, UnaryOperator<OrderFact> loosened) {
    this.draft = draft;
    this.movable = movable;
    this.loosened = loosened;
  }

  private record Step(int order, int day) {}

  private record Way(List<Step> steps, int moved, long cost) {}

  /** Gives the order a team-day if there is a way; answers how many visits gave way. */
  int settle(OrderFact order, int most) {
    draft.keep();
    for (int moved = 0; moved <= most; moved++) {
      var search = new Ways(order);
      for (Fit fit : order.fits) search.take(fit, moved);
      Way way = search.best;
      if (way == null) continue;
      way.steps.forEach(step -> draft.move(step.order, step.day));
      draft.keep();
      return moved;
    }
    return 0;
  }

  /** The ways for one order. */
  private final class Ways {
    private final OrderFact order;
    private int tried;
    private @Nullable Way best;

    Ways(OrderFact order) {
      this.order = order;
    }

    void take(Fit fit, int moved) {
      List<OrderFact> there = new ArrayList<>();
      for (int other : draft.ordersOn(fit.day.index)) {
        OrderFact visit = draft.model.orders.get(other);
        if (movable.containsKey(visit)) there.add(visit);
      }
      choose(fit, there, 0, moved, new ArrayList<>());
    }

    private void choose(Fit fit, List<OrderFact> there, int from, int more, List<OrderFact> gone) {
      if (more == 0) {
        look(fit, gone);
        return;
      }
      for (int at = from; at < there.size() && tried < MOST_WAYS; at++) {
        gone.add(there.get(at));
        choose(fit, there, at + 1, more - 1, gone);
        gone.removeLast();
      }
    }

    private void look(Fit fit, List<OrderFact> gone) {
      gone.forEach(visit -> draft.move(visit.index, Draft.NONE));
      if (draft.admits(draft.planWith(fit.day.index, order.index))) {
        tried++;
        List<Step> steps = new ArrayList<>();
        gone.forEach(visit -> steps.add(new Step(visit.index, Draft.NONE)));
        step(order, fit.day.index, steps);
        if (findPlaces(gone, steps)) compare(new Way(steps, gone.size(), draft.addedCost()));
      }
      draft.revert();
    }

    private boolean findPlaces(List<OrderFact> gone, List<Step> steps) {
      for (OrderFact visit : gone.stream().sorted(Comparator.comparingInt(v -> -v.duration)).toList()) {
        OrderFact loose = loosened.apply(visit);
        int day = cheapest(loose);
        if (day == Draft.NONE) return false;
        step(loose, day, steps);
      }
      return true;
    }

    private void step(OrderFact moving, int day, List<Step> steps) {
      draft.move(moving.index, day);
      steps.add(new Step(moving.index, day));
    }

    private void compare(Way way) {
      if (draft.model.weights.weighed() && way.cost >= order.weight()) return;
      if (best == null || way.cost < best.cost) best = way;
    }

    private int cheapest(OrderFact loose) {
      int found = Draft.NONE;
      long least = Long.MAX_VALUE;
      for (Fit fit : loose.fits) {
        int day = fit.day.index;
        DayPlan then = draft.planWith(day, loose.index);
        if (!then.fits) continue;
        long cost = then.cost - draft.plan(day).cost;
        if (cost >= least || !draft.admits(then)) continue;
        least = cost;
        found = day;
      }
      return found;
    }
  }
}
