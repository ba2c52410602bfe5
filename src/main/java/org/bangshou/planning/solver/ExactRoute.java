package org.bangshou.planning.solver;

import org.jspecify.annotations.Nullable;

/** The cheapest sequence of a few orders: depth first, cut by cost and by what is out of reach. */
final class ExactRoute {
  private final RouteInput input;
  private int[] path = new int[8];
  private int[] bestPath = new int[8];
  private long best;

  ExactRoute(RouteInput input) {
    this.input = input;
  }

  int @Nullable [] solve() {
    best = RouteInput.NO_WAY;
    extend(0, 0, -1, input.day.start, 0);
    return best == RouteInput.NO_WAY ? null : java.util.Arrays.copyOf(bestPath, input.size);
  }

  private void extend(int depth, int done, int at, int free, long cost) {
    if (depth == input.size) {
      finish(at, free, cost);
      return;
    }
    if (cost >= best || somethingIsOutOfReach(done, free)) return;
    for (int to = 0; to < input.size; to++) {
      if ((done >> to & 1) != 0) continue;
      int leg = input.leg(at, to);
      int start = input.start(to, free + leg);
      if (start < 0) continue;
      path[depth] = to;
      int end = start + input.fits[to].order.duration;
      extend(depth + 1, done | 1 << to, to, end, cost + input.cost(at, to, leg, free + leg, start));
    }
  }

  /** Only what starts too late even now: legs are no bound, a detour may be faster. */
  private boolean somethingIsOutOfReach(int done, int free) {
    for (int to = 0; to < input.size; to++)
      if ((done >> to & 1) == 0 && input.fits[to].latestStart() < free) return true;
    return false;
  }

  private void finish(int at, int free, long cost) {
    if (free + input.fits[at].back > input.day.end) return;
    long whole = cost + input.homeCost(at);
    if (whole >= best) return;
    best = whole;
    System.arraycopy(path, 0, bestPath, 0, input.size);
  }
}
