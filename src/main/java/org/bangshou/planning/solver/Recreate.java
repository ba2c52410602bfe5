package org.bangshou.planning.solver;

import java.util.Random;

/**
 * Gives the orders of a pool team-days again, each where it costs least, the more urgent ones
 * first. Only places are taken that keep every hard rule.
 */
final class Recreate {
  /** Where inserting is skipped at random: keeps the recreation from repeating itself. */
  static final double BLINK = 0.02;

  private final double blink;

  private final Draft draft;
  private final Numbers pool = new Numbers();
  private double[] urgency = new double[64];
  private int bestDay;
  private long bestCost;
  private long secondCost;
  private boolean[] wasOut = new boolean[0];

  Recreate(Draft draft, double blink) {
    this.blink = blink;
    this.draft = draft;
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
  void run(Mode mode, Random random, boolean everywhere) {
    if (wasOut.length == 0) wasOut = new boolean[draft.model.orders.size()];
    for (int i = 0; i < pool.size(); i++) {
      int order = pool.get(i);
      boolean moved = draft.dayOf(order) == Draft.NONE && isMoved(order);
      wasOut[order] = !everywhere && !moved;
    }
    if (mode == Mode.REGRET) byRegret(random);
    else inTurn(mode, random);
    pool.clear();
  }

  private boolean isMoved(int order) {
    Numbers moved = draft.movedOrders();
    for (int i = 0; i < moved.size(); i++) if (moved.get(i) == order) return true;
    return false;
  }

  private void inTurn(Mode mode, Random random) {
    rank(mode, random);
    for (int i = 0; i < pool.size(); i++) {
      int order = pool.get(i);
      search(order, random, false);
      if (bestDay != Draft.NONE) draft.move(order, bestDay);
    }
  }

  private void rank(Mode mode, Random random) {
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

  private static double urgency(OrderFact order, Mode mode, Random random) {
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

  private void byRegret(Random random) {
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
      draft.move(pool.get(chosen), chosenDay);
      dropFromPool(chosen);
    }
  }

  private void dropFromPool(int at) {
    pool.set(at, pool.get(pool.size() - 1));
    pool.dropLast();
  }

  /** Finds the cheapest day for an order, and when asked what the second cheapest costs. */
  private void search(int number, Random random, boolean second) {
    OrderFact order = draft.model.orders.get(number);
    bestDay = Draft.NONE;
    bestCost = Long.MAX_VALUE;
    secondCost = Long.MAX_VALUE;
    boolean mustPay = draft.model.weights.weighed() && order.pin() == null;
    for (Fit fit : order.fits) {
      int day = fit.day.index;
      if (wasOut[number] && !draft.isTouched(day)) continue;
      if (blink > 0 && random.nextDouble() < blink) continue;
      DayPlan now = draft.plan(day);
      if (now.service + order.duration > fit.day.end - fit.day.start) continue;
      DayPlan then = draft.planWith(day, number);
      if (!then.fits) continue;
      long cost = then.cost - now.cost;
      if (cost >= (second ? secondCost : bestCost) || (mustPay && cost >= order.weight())) continue;
      if (!draft.admits(then)) continue;
      if (cost < bestCost) {
        secondCost = bestCost;
        bestCost = cost;
        bestDay = day;
      } else secondCost = cost;
    }
  }
}
