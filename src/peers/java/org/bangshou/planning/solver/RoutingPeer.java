package org.bangshou.planning.solver;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * OR-Tools' routing: a vehicle for each team-day, guided local search, one thread. It knows of members only
 * which team-days could serve an order alone.
 */
public final class RoutingPeer extends Peer {
  private static final int MOST_ORDERS = 2000;

  /** Minutes of travel that a unit of weight is worth where weight comes first. */
  private static final long FIRST = 1000;

  @Override
  public String name() {
    return "or-tools-routing";
  }

  @Override
  public boolean takes(org.bangshou.planning.contract.PlanningProblem problem) {
    return problem.orders().size() <= MOST_ORDERS;
  }

  @Override
  int[] days(Model model, Duration limit, int threads, long seed) {
    Loader.loadNativeLibraries();
    int[] days = nothing(model);
    var orders = model.orders.stream().filter(o -> !o.fits.isEmpty()).toList();
    if (orders.isEmpty()) return days;
    int[] places = IntStream.concat(model.teams.stream().mapToInt(t -> t.base), orders.stream().mapToInt(o -> o.place)).toArray();
    int[] bases = model.days.stream().mapToInt(d -> d.team.index).toArray();
    var nodes = new RoutingIndexManager(places.length, bases.length, bases, bases);
    var routing = new RoutingModel(nodes);
    int teams = model.teams.size();
    long[][] legs = new long[places.length][places.length];
    long[][] times = new long[places.length][places.length];
    for (int a = 0; a < places.length; a++)
      for (int b = 0; b < places.length; b++) {
        legs[a][b] = model.distances.minutes(places[a], places[b]);
        times[a][b] = legs[a][b] + (a < teams ? 0 : orders.get(a - teams).duration);
      }
    routing.setArcCostEvaluatorOfAllVehicles(routing.registerTransitMatrix(legs));
    long last = model.days.stream().mapToInt(d -> d.end).max().orElse(0);
    routing.addDimension(routing.registerTransitMatrix(times), last, last, false, "time");
    long[] ones = LongStream.range(0, places.length).map(n -> n < teams ? 0 : 1).toArray();
    long[] most = model.days.stream().mapToLong(d -> Math.min(d.team.visitsPerDay, orders.size())).toArray();
    routing.addDimensionWithVehicleCapacity(routing.registerUnaryTransitVector(ones), 0, most, true, "visits");
    RoutingDimension time = routing.getMutableDimension("time");
    for (TeamDay day : model.days) {
      time.cumulVar(routing.start(day.index)).setRange(day.start, day.end);
      time.cumulVar(routing.end(day.index)).setRange(day.start, day.end);
    }
    for (int n = 0; n < orders.size(); n++) {
      OrderFact order = orders.get(n);
      long index = nodes.nodeToIndex(teams + n);
      long[] vehicles = LongStream.concat(LongStream.of(-1), order.fits.stream().mapToLong(f -> f.day.index)).toArray();
      routing.solver().addConstraint(routing.solver().makeMemberCt(routing.vehicleVar(index), vehicles));
      starts(order).forEach(gap -> time.cumulVar(index).removeInterval(gap[0], gap[1]));
      routing.addDisjunction(new long[] {index}, model.weights.weighed() ? order.weight() : order.weight() * FIRST);
    }
    var parameters =
        main.defaultRoutingSearchParameters().toBuilder()
            .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
            .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
            .setTimeLimit(com.google.protobuf.Duration.newBuilder().setSeconds(limit.toSeconds()))
            .build();
    var found = routing.solveWithParameters(parameters);
    if (found == null) return days;
    for (TeamDay day : model.days)
      for (long at = found.value(routing.nextVar(routing.start(day.index))); !routing.isEnd(at); at = found.value(routing.nextVar(at)))
        days[orders.get(nodes.indexToNode(at) - teams).index] = day.index;
    return days;
  }

  /** The stretches of minutes at which the order must not start, from the first minute on. */
  private static java.util.List<long[]> starts(OrderFact order) {
    var gaps = new ArrayList<long[]>();
    var windows = IntStream.range(0, order.windows.length / 2).mapToObj(w -> new int[] {order.windows[2 * w], order.windows[2 * w + 1]})
        .sorted((a, b) -> Integer.compare(a[0], b[0])).toList();
    long open = 0;
    for (int[] window : windows) {
      if (window[0] > open) gaps.add(new long[] {open, window[0] - 1});
      open = Math.max(open, window[1] + 1);
    }
    gaps.add(new long[] {open, Integer.MAX_VALUE});
    return gaps;
  }
}
