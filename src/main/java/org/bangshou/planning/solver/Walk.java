package org.bangshou.planning.solver;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Annealing on a draft: ruins a little, recreates it, and keeps what is better or not much worse.
 * It weighs unassigned worth and soft cost in one figure, minutes so to say, so that it may leave a
 * light order for a while to save a long way; only the best plan is judged weight by weight.
 */
final class Walk {
  /** So many trials at most before the solver sees where the walk has got to. */
  private static final int TRIALS = 200;

  private static final Recreate.Mode[] MODES = Recreate.Mode.values();
  private final Draft draft;
  private final Ruin ruin;
  private final Recreate recreate;
  private final Tuning tuning;
  private final double price;
  private final double unit;
  private long worth;
  private long cost;
  private long leastWorth = Long.MAX_VALUE;
  private long leastCost = Long.MAX_VALUE;

  Walk(Draft draft, List<OrderFact> orders) {
    this.draft = draft;
    this.ruin = new Ruin(draft, orders);
    this.recreate = new Recreate(draft, Recreate.BLINK);
    look();
    double assigned = Math.max(1, orders.size() - draft.unassigned().size());
    double weight = orders.stream().mapToLong(OrderFact::weight).average().orElse(1);
    this.unit = Math.max(1, cost / assigned);
    this.tuning = Tuning.of(draft.model.weights);
    this.price = draft.model.weights.weighed() ? 1 : tuning.price() * unit / Math.max(1, weight);
  }

  /** Goes on until it meets a plan better than any before, for so many trials at most. */
  void run(double progress, RandomGenerator random) {
    look();
    double temperature = unit * tuning.hot() * Math.pow(tuning.cold() / tuning.hot(), progress);
    for (int trial = 0; trial < TRIALS; trial++) {
      draft.model.pace.trial();
      ruin.run(random, recreate.pool());
      recreate.run(MODES[random.nextInt(MODES.length)], random, false);
      if (!isKept(temperature, random)) draft.revert();
      else if (isBest()) return;
    }
  }

  /** Others may have changed the draft since. */
  private void look() {
    worth = 0;
    cost = 0;
    NumberSet left = draft.unassigned();
    for (int i = 0; i < left.size(); i++) worth += draft.model.orders.get(left.get(i)).worth();
    for (TeamDay day : draft.model.days) if (draft.ordersOn(day.index).length > 0) cost += draft.plan(day.index).cost;
  }

  private boolean isKept(double temperature, RandomGenerator random) {
    long moreWorth = draft.addedUnassignedWorth();
    long moreCost = draft.addedCost();
    double more = moreWorth * price + moreCost;
    if (more > 0 && more > -temperature * Math.log(random.nextDouble())) return false;
    if (!draft.isSound()) return false;
    draft.keep();
    worth += moreWorth;
    cost += moreCost;
    return true;
  }

  private boolean isBest() {
    boolean weighed = draft.model.weights.weighed();
    long first = weighed ? worth + cost : worth;
    if (first > leastWorth || (first == leastWorth && cost >= leastCost)) return false;
    leastWorth = first;
    leastCost = cost;
    return true;
  }
}
