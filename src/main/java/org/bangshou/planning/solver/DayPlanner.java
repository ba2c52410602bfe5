package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers the day plan of any set of orders; remembers the answers in a table of fixed size. */
final class DayPlanner {
  private static final int SLOTS = 1 << 18;

  /** Up to here every sequence is tried (with bounds); beyond, insertion and local search. */
  private static final int EXACT = 7;

  private final Model model;
  private final @Nullable DayPlan[] table = new DayPlan[SLOTS];
  private final ExactRoute exact;
  private final LongRoute insertion;
  private final RouteInput input;

  DayPlanner(Model model) {
    this.model = model;
    this.input = new RouteInput(model.distances, model.weights);
    this.exact = new ExactRoute(input);
    this.insertion = new LongRoute(input);
  }

  /** The plan for these order numbers, ascending. */
  DayPlan plan(TeamDay day, int[] orders) {
    int hash = (Arrays.hashCode(orders) * 31 + day.index) * 0x9E3779B9;
    int slot = hash >>> (Integer.SIZE - 18);
    DayPlan known = table[slot];
    if (known != null && known.day.index == day.index && Arrays.equals(known.orders, orders)) return known;
    DayPlan plan = compute(day, orders);
    table[slot] = plan;
    return plan;
  }

  /** Is a day of so many visits too long for trying every sequence? */
  static boolean isLong(int visits) {
    return visits > EXACT;
  }

  /**
   * What the day costs at most with one more order, the sequence of the others kept, or {@link
   * RouteInput#NO_WAY}: quick, for long days whose real plan takes a search.
   */
  long costWith(DayPlan now, OrderFact order) {
    int n = now.size();
    int[] orders = new int[n + 1];
    for (int at = 0; at < n; at++) orders[at] = now.stops.get(at).fit().order.index;
    orders[n] = order.index;
    if (!now.fits || !input.load(now.day, orders, model.orders)) return RouteInput.NO_WAY;
    return input.insertLast(java.util.stream.IntStream.range(0, n).toArray());
  }

  private DayPlan compute(TeamDay day, int[] orders) {
    int n = orders.length;
    if (n == 0) return DayPlan.of(day, orders, new ArrayList<>(), new DayPlan.Figures(0, 0, 0));
    if (!input.load(day, orders, model.orders)) return DayPlan.impossible(day, orders);
    int[] sequence = n <= EXACT ? exact.solve() : insertion.solve();
    return sequence == null ? DayPlan.impossible(day, orders) : input.plan(orders, sequence);
  }
}
