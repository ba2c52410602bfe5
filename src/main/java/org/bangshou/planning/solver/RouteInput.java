package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;

/** The orders of one day side by side, numbered from 0, for the search of a sequence. */
final class RouteInput {
  static final long NO_WAY = Long.MAX_VALUE;
  private final Distances distances;
  private final SoftWeights weights;
  TeamDay day;
  int size;
  Fit[] fits = new Fit[8];
  int[] place = new int[8];

  @SuppressWarnings("NullAway.Init")
  RouteInput(Distances distances, SoftWeights weights) {
    this.distances = distances;
    this.weights = weights;
  }

  /** False when some order does not fit this day even alone, or all together are too long. */
  boolean load(TeamDay day, int[] orders, List<OrderFact> all) {
    this.day = day;
    size = orders.length;
    if (fits.length < size) {
      fits = new Fit[size * 2];
      place = new int[size * 2];
    }
    int service = 0;
    for (int at = 0; at < size; at++) {
      OrderFact order = all.get(orders[at]);
      Fit fit = order.fit(day);
      if (fit == null) return false;
      fits[at] = fit;
      place[at] = order.place;
      service += order.duration;
    }
    return service <= day.end - day.start;
  }

  /** Minutes from one order (or from the base: -1) to another. */
  int leg(int from, int to) {
    return from < 0 ? fits[to].out : distances.minutes(place[from], place[to]);
  }

  /** The earliest start at or after this minute that the order allows, or -1. */
  int start(int order, int minute) {
    Fit fit = fits[order];
    int at = fit.stretchFrom(minute);
    return at < 0 ? -1 : Math.max(minute, fit.stretches[at].first());
  }

  /** What going there and starting then costs; the first visit never waits, the team leaves later. */
  long cost(int from, int to, int leg, int arrival, int start) {
    long cost = (long) weights.travel() * leg;
    if (weights.waiting() != 0 && from >= 0) cost += (long) weights.waiting() * (start - arrival);
    if (weights.late() != 0) cost += (long) weights.late() * lateness(fits[to].order, start);
    return cost;
  }

  long homeCost(int from) {
    return (long) weights.travel() * fits[from].back;
  }

  /** The cost of the first {@code n} of this sequence, or NO_WAY. */
  long walk(int[] sequence, int n) {
    int free = day.start;
    int at = -1;
    long cost = 0;
    for (int i = 0; i < n; i++) {
      int to = sequence[i];
      int leg = leg(at, to);
      int start = start(to, free + leg);
      if (start < 0) return NO_WAY;
      cost += cost(at, to, leg, free + leg, start);
      free = start + fits[to].order.duration;
      at = to;
    }
    return free + fits[at].back > day.end ? NO_WAY : cost + homeCost(at);
  }

  /** The least cost of this day with the last order put somewhere into the sequence of the others, or NO_WAY. */
  long insertLast(int[] sequence) {
    int n = sequence.length + 1;
    int[] trial = new int[n];
    System.arraycopy(sequence, 0, trial, 1, n - 1);
    long best = NO_WAY;
    for (int at = 0; at < n; at++) {
      if (at > 0) trial[at - 1] = trial[at];
      trial[at] = n - 1;
      best = Math.min(best, walk(trial, n));
    }
    return best;
  }

  DayPlan plan(int[] orders, int[] sequence) {
    var stops = new ArrayList<DayPlan.Stop>(size);
    int free = day.start;
    int at = -1;
    int travel = 0;
    int waiting = 0;
    int late = 0;
    for (int to : sequence) {
      int leg = leg(at, to);
      int start = start(to, free + leg);
      Fit fit = fits[to];
      stops.add(new DayPlan.Stop(fit, fit.stretches[fit.stretchFrom(start)], start));
      travel += leg;
      waiting += at < 0 ? 0 : start - free - leg;
      late += lateness(fit.order, start);
      free = start + fit.order.duration;
      at = to;
    }
    var figures = new DayPlan.Figures(travel + fits[at].back, waiting, late);
    return DayPlan.of(day, orders, stops, figures);
  }

  /** Minutes after the opening of the window in which it starts. */
  static int lateness(OrderFact order, int start) {
    int least = 0;
    boolean found = false;
    for (int w = 0; w < order.windows.length; w += 2) {
      if (start < order.windows[w] || start > order.windows[w + 1]) continue;
      int late = start - order.windows[w];
      least = found ? Math.min(least, late) : late;
      found = true;
    }
    return least;
  }
}
