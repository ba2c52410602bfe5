package org.bangshou.planning.solver;

import java.util.random.RandomGenerator;

/**
 * Gives the orders of a pool team-days again, each where it costs least, the more urgent ones
 * first. Only places are taken that keep every hard rule.
 */
final class Recreate {
  /** Where inserting is skipped at random: keeps the recreation from repeating itself. */
  static final double BLINK = 0.04;

  private final double blink;

  private final Draft draft;
  private final Insertions insertions;
  private final boolean[] onlyTouched;
  private final Numbers pool = new Numbers();
  private double[] urgency = new double[64];
  private int bestDay;
  private long bestCost;
  private long secondCost;

  Recreate(Draft draft, double blink) {
    this.blink = blink;
    this.draft = draft;
    this.insertions = new Insertions(draft);
    this.onlyTouched = new boolean[draft.model.orders.size()];
  }

  /** How the next order of the pool is chosen. */
  enum Mode {
    /** Weight, then the longer service; no chance in it. */
    HEAVIEST,
    /** Weight first, softly. */
    WEIGHT,
    /** Weight per minute of service. */
    DENSITY,
    /** Anything may come first. */
    RANDOM,
    /** Weight, then what waiting would cost. */
    REGRET
  }

  Numbers pool() {
    return pool;
  }

  /**
   * Empties the pool. An order of the pool that had no team-day before is tried on touched days
   * only: elsewhere there was no room for it, and nothing has changed.
   */
  void run(Mode mode, RandomGenerator random, boolean everywhere) {
    for (int i = 0; i < pool.size(); i++) {
      int order = pool.get(i);
      onlyTouched[order] = !everywhere && !draft.isMoved(order);
    }
    if (mode == Mode.REGRET) byRegret(random);
    else inTurn(mode, random);
    pool.clear();
  }

  private void inTurn(Mode mode, RandomGenerator random) {
    rank(mode, random);
    for (int i = 0; i < pool.size(); i++) {
      int order = pool.get(i);
      search(order, random, false);
      if (bestDay != Draft.NONE) draft.admit(order, bestDay);
    }
  }

  private void rank(Mode mode, RandomGenerator random) {
    if (urgency.length < pool.size()) urgency = new double[pool.size() * 2];
    for (int i = 0; i < pool.size(); i++)
      urgency[i] = urgency(draft.model.orders.get(pool.get(i)), mode, random);
    for (int i = 1; i < pool.size(); i++) {
      double key = urgency[i];
      int order = pool.get(i);
      int at = i;
      for (; at > 0 && urgency[at - 1] < key; at--) {
        urgency[at] = urgency[at - 1];
        pool.set(at, pool.get(at - 1));
      }
      urgency[at] = key;
      pool.set(at, order);
    }
  }

  private static double urgency(OrderFact order, Mode mode, RandomGenerator random) {
    double promised = order.pin() == null ? 0 : 1e12;
    double noise = 0.5 + random.nextDouble();
    double weight = order.weight() + 0.1;
    return promised
        + switch (mode) {
          case HEAVIEST -> weight + order.duration * 1e-5;
          case WEIGHT, REGRET -> weight * noise;
          case DENSITY -> weight / (order.duration + 30) * noise;
          case RANDOM -> noise;
        };
  }

  private void byRegret(RandomGenerator random) {
    double weightFactor = 5 + random.nextInt(100);
    while (pool.size() > 0) {
      int chosen = -1;
      int chosenDay = Draft.NONE;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = pool.size() - 1; i >= 0; i--) {
        OrderFact order = draft.model.orders.get(pool.get(i));
        search(order.index, random, true);
        if (bestDay == Draft.NONE) {
          dropFromPool(i);
          if (chosen == pool.size()) chosen = i;
          continue;
        }
        double regret = Math.min(300, secondCost == Long.MAX_VALUE ? 300 : secondCost - bestCost);
        double urgent = order.weight() * weightFactor + regret + (order.pin() == null ? 0 : 1e12);
        if (urgent <= most) continue;
        most = urgent;
        chosen = i;
        chosenDay = bestDay;
      }
      if (chosen < 0) return;
      draft.admit(pool.get(chosen), chosenDay);
      dropFromPool(chosen);
    }
  }

  private void dropFromPool(int at) {
    pool.set(at, pool.get(pool.size() - 1));
    pool.dropLast();
  }

  /** Finds the cheapest day for an order, and when asked what the second cheapest costs. */
  private void search(int number, RandomGenerator random, boolean second) {
    OrderFact order = draft.model.orders.get(number);
    bestDay = Draft.NONE;
    bestCost = Long.MAX_VALUE;
    secondCost = Long.MAX_VALUE;
    boolean mustPay = draft.model.weights.weighed() && order.pin() == null;
    for (Fit fit : order.fits) {
      int day = fit.day.index;
      if (onlyTouched[number] && !draft.isTouched(day)) continue;
      if (blink > 0 && random.nextDouble() < blink) continue;
      long cost = insertions.cost(fit);
      if (cost >= (second ? secondCost : bestCost) || (mustPay && cost >= order.weight())) continue;
      if (!insertions.isAdmitted(fit)) continue;
      if (cost < bestCost) {
        secondCost = bestCost;
        bestCost = cost;
        bestDay = day;
      } else secondCost = cost;
    }
  }
}
