package org.bangshou.planning.solver;

import java.util.List;
import java.util.random.RandomGenerator;

/** Takes related visits out of a draft; what is taken out and what might now get in is the pool. */
final class Ruin {
  private final Draft draft;
  private final Model model;
  private final Relatives relatives;
  private final List<OrderFact> orders;
  private final boolean[] pooled;

  Ruin(Draft draft, List<OrderFact> orders) {
    this.draft = draft;
    this.model = draft.model;
    this.orders = orders;
    this.relatives = new Relatives(model);
    this.pooled = new boolean[model.orders.size()];
  }

  /** Takes out some visits and fills the pool. */
  void run(RandomGenerator random, Numbers pool) {
    int kind = random.nextInt(100);
    if (kind < 35) aroundUnassigned(random);
    else if (kind < 75) related(random);
    else if (kind < 90) daysOfOneOrder(orders.get(random.nextInt(orders.size())), random);
    else week(random);
    fill(pool);
  }

  /** Makes room on a few of the days where one unassigned order would fit. */
  private void aroundUnassigned(RandomGenerator random) {
    NumberSet unassigned = draft.unassigned();
    if (unassigned.size() == 0) {
      related(random);
      return;
    }
    int chosen = unassigned.get(random.nextInt(unassigned.size()));
    int rival = unassigned.get(random.nextInt(unassigned.size()));
    OrderFact one = model.orders.get(chosen);
    OrderFact other = model.orders.get(rival);
    daysOfOneOrder(one.weight() >= other.weight() ? one : other, random);
  }

  private void daysOfOneOrder(OrderFact order, RandomGenerator random) {
    int days = 1 + random.nextInt(3);
    for (int n = 0; n < days; n++) {
      int day = order.fits.get(random.nextInt(order.fits.size())).day.index;
      thin(day, random.nextInt(3) == 0 ? 1.0 : 0.6, random);
    }
    if (draft.dayOf(order.index) != Draft.NONE) draft.move(order.index, Draft.NONE);
  }

  private void thin(int day, double share, RandomGenerator random) {
    for (int order : draft.ordersOn(day))
      if (random.nextDouble() < share) draft.move(order, Draft.NONE);
  }

  private void related(RandomGenerator random) {
    int seed = orders.get(random.nextInt(orders.size())).index;
    int count = 2 + random.nextInt(12);
    if (draft.dayOf(seed) != Draft.NONE) draft.move(seed, Draft.NONE);
    for (int other : relatives.of(seed)) {
      if (count == 0) return;
      if (draft.dayOf(other) == Draft.NONE || random.nextInt(4) == 0) continue;
      draft.move(other, Draft.NONE);
      count--;
    }
  }

  private void week(RandomGenerator random) {
    OrderFact seed = orders.get(random.nextInt(orders.size()));
    TeamDay day = seed.fits.get(random.nextInt(seed.fits.size())).day;
    List<TeamDay> days = day.crewWeek.days;
    double share = 0.2 + 0.4 * random.nextDouble();
    int budget = 20;
    for (int n = 0; n < days.size() && budget > 0; n++) {
      int one = days.get(random.nextInt(days.size())).index;
      int before = draft.ordersOn(one).length;
      thin(one, share, random);
      budget -= before - draft.ordersOn(one).length;
    }
  }

  private void fill(Numbers pool) {
    pool.clear();
    Numbers moved = draft.movedOrders();
    for (int i = 0; i < moved.size(); i++) add(pool, moved.get(i));
    Numbers days = draft.touchedDays();
    for (int i = 0; i < days.size(); i++)
      for (OrderFact order : model.ordersByDay.get(days.get(i)))
        if (draft.dayOf(order.index) == Draft.NONE) add(pool, order.index);
    for (int i = 0; i < pool.size(); i++) pooled[pool.get(i)] = false;
  }

  private void add(Numbers pool, int order) {
    if (pooled[order]) return;
    pooled[order] = true;
    pool.add(order);
  }
}
