package org.bangshou.planning.solver;

import java.util.List;

/**
 * The best way for a team to serve this set of orders in this period, or the statement that there
 * is none. Depends on nothing but the set. Minutes; {@code cost} is the weighed soft cost.
 */
final class DayPlan {
  final TeamDay day;

  /** Order numbers, ascending. */
  final int[] orders;

  final boolean fits;

  /** In the order of the visits. */
  final List<Stop> stops;

  /** The stops whose seats need members with a weekly cap or a second team. */
  final List<Stop> demands;

  /** Minutes of service. */
  final int service;

  final int travel;
  final int waiting;
  final int late;
  final int unfamiliar;

  /** What rules put on the crews. */
  final int ruleCost;

  final long cost;

  /** One visit of the day: where in its fit it starts, and when. */
  record Stop(Fit fit, Fit.Stretch stretch, int start) {
    int end() {
      return start + fit.order.duration;
    }
  }

  private DayPlan(TeamDay day, int[] orders, boolean fits, List<Stop> stops, Figures figures) {
    this.day = day;
    this.orders = orders;
    this.fits = fits;
    this.stops = stops;
    this.demands = stops.stream().filter(stop -> !stop.stretch.easy()).toList();
    this.service = stops.stream().mapToInt(stop -> stop.fit.order.duration).sum();
    this.travel = figures.travel;
    this.waiting = figures.waiting;
    this.late = figures.late;
    this.unfamiliar = (int) stops.stream().filter(stop -> stop.fit.unfamiliar).count();
    this.ruleCost = stops.stream().mapToInt(stop -> stop.stretch.cost()).sum();
    SoftWeights weights = day.model.weights;
    this.cost =
        (long) weights.travel() * travel
            + (long) weights.waiting() * waiting
            + (long) weights.late() * late
            + (long) weights.continuity() * unfamiliar
            + (long) weights.ruleCost() * ruleCost;
  }

  /** What a sequence comes to. */
  record Figures(int travel, int waiting, int late) {}

  static DayPlan of(TeamDay day, int[] orders, List<Stop> stops, Figures figures) {
    return new DayPlan(day, orders, true, stops, figures);
  }

  static DayPlan impossible(TeamDay day, int[] orders) {
    return new DayPlan(day, orders, false, List.of(), new Figures(0, 0, 0));
  }

  int size() {
    return orders.length;
  }
}
