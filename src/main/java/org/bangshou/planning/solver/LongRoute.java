package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A good sequence of many orders: cheapest insertion, then moving and reversing pieces. */
final class LongRoute {
  private final RouteInput input;
  private final List<Comparator<Integer>> sorts;

  LongRoute(RouteInput input) {
    this.input = input;
    Comparator<Integer> byLatest = Comparator.comparingInt(o -> input.fits[o].latestStart());
    Comparator<Integer> byWidth =
        Comparator.comparingInt(o -> input.fits[o].latestStart() - input.fits[o].stretches[0].first());
    Comparator<Integer> byDistance = Comparator.comparingInt(o -> -input.fits[o].out - input.fits[o].back);
    this.sorts = List.of(byLatest, byWidth, byDistance);
  }

  int @Nullable [] solve() {
    for (var sort : sorts) {
      int[] route = insertAll(IntStream.range(0, input.size).boxed().sorted(sort).toList());
      if (route != null) return improved(route);
    }
    return null;
  }

  private int @Nullable [] insertAll(List<Integer> sorted) {
    int[] route = new int[0];
    for (int order : sorted) {
      int[] wider = inserted(route, order);
      if (wider == null) return null;
      route = wider;
    }
    return route;
  }

  private int @Nullable [] inserted(int[] route, int order) {
    int n = route.length + 1;
    int[] trial = new int[n];
    System.arraycopy(route, 0, trial, 1, n - 1);
    trial[0] = order;
    long best = RouteInput.NO_WAY;
    int bestAt = -1;
    for (int at = 0; at < n; at++) {
      if (at > 0) {
        trial[at - 1] = trial[at];
        trial[at] = order;
      }
      long cost = input.walk(trial, n);
      if (cost >= best) continue;
      best = cost;
      bestAt = at;
    }
    return bestAt < 0 ? null : moved(trial, n - 1, bestAt);
  }

  private int[] improved(int[] start) {
    int[] route = start;
    long cost = input.walk(route, route.length);
    for (boolean better = true; better; ) {
      better = false;
      for (int from = 0; from < route.length; from++)
        for (int to = 0; to < route.length; to++) {
          if (from == to) continue;
          int[] trial = from < to ? reversed(route, from, to) : moved(route, from, to);
          long found = input.walk(trial, trial.length);
          if (from < to && found >= cost) found = input.walk(trial = moved(route, from, to), trial.length);
          if (found >= cost) continue;
          route = trial;
          cost = found;
          better = true;
        }
    }
    return route;
  }

  private static int[] moved(int[] route, int from, int to) {
    int[] copy = route.clone();
    int step = Integer.signum(to - from);
    for (int at = from; at != to; at += step) copy[at] = copy[at + step];
    copy[to] = route[from];
    return copy;
  }

  private static int[] reversed(int[] route, int from, int to) {
    int[] copy = Arrays.copyOf(route, route.length);
    for (int at = from; at <= to; at++) copy[at] = route[from + to - at];
    return copy;
  }
}
