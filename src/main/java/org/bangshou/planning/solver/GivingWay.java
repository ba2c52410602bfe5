package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds a team-day for an order such that as few planned visits as possible give way, and of these ways the cheapest.
 * Whoever gives way gets another place at once. Only where no such way is, visits are left out that all together
 * weigh less than the order, the lightest that will do.
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

  /**
   * @param left the weight of the visits that found no other place
   */
  private record Way(List<Step> steps, long left, int moved, long cost) {
    static final Comparator<Way> BEST = Comparator.comparingLong(Way::left).thenComparingInt(Way::moved).thenComparingLong(Way::cost);
  }

  /** Gives the order a team-day if there is a way; answers how many visits gave way. */
  int settle(OrderFact order, int most) {
    draft.keep();
    var ways = new Ways(order);
    for (int moved = 0; moved <= most && !ways.isBestCalm(); moved++) {
      ways.tried = 0;
      for (Fit fit : order.fits) ways.take(fit, moved);
    }
    Way way = ways.best;
    if (way == null) return 0;
    way.steps.forEach(step -> draft.move(step.order, step.day));
    draft.keep();
    return way.moved;
  }

  /** The ways for one order. */
  private final class Ways {
    private final OrderFact order;
    private int tried;
    private @Nullable Way best;

    Ways(OrderFact order) {
      this.order = order;
    }

    /** Was one found in which nobody is left out? More visits that give way cannot be better then. */
    boolean isBestCalm() {
      return best != null && best.left == 0;
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
        long left = findPlaces(gone, steps);
        compare(new Way(steps, left, gone.size(), draft.addedCost()));
      }
      draft.revert();
    }

    /** Answers the weight of those that find none. */
    private long findPlaces(List<OrderFact> gone, List<Step> steps) {
      long left = 0;
      for (OrderFact visit : gone.stream().sorted(Comparator.comparingInt(v -> -v.duration)).toList()) {
        OrderFact loose = loosened.apply(visit);
        int day = cheapest(loose);
        if (day == Draft.NONE) left += visit.weight();
        else step(loose, day, steps);
      }
      return left;
    }

    private void step(OrderFact moving, int day, List<Step> steps) {
      draft.move(moving.index, day);
      steps.add(new Step(moving.index, day));
    }

    private void compare(Way way) {
      if (way.left > 0 && way.left >= order.weight()) return;
      if (draft.model.weights.weighed() && way.left + way.cost >= order.weight()) return;
      if (best == null || Way.BEST.compare(way, best) < 0) best = way;
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
