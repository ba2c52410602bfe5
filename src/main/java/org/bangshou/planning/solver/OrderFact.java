package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.jspecify.annotations.Nullable;

/** An order, ready to compute with. */
final class OrderFact {
  /** Longer than any period of a team, so that it fits none; a bound keeps sums within an int. */
  private static final int TOO_LONG = 100_000;

  /** More than all weights together. */
  private static final long PROMISED = 1L << 44;

  final int index;
  final Order order;
  final int place;
  final @Nullable String region;
  final int duration;

  /** Starts and ends in turn, both allowed. */
  final int[] windows;

  /** What each seat asks for, counts unrolled. */
  final List<Map<String, Integer>> seats;

  /** Where it fits, alone and with its pin kept; by team-day. */
  List<Fit> fits = List.of();

  OrderFact(int index, Order order, int place, @Nullable String region, Timeline timeline) {
    this.index = index;
    this.order = order;
    this.place = place;
    this.region = region;
    this.duration = Math.min(order.durationMinutes(), TOO_LONG);
    this.windows =
        order.startWindows().stream()
            .flatMapToInt(w -> java.util.stream.IntStream.of(timeline.minute(w.start()), timeline.minute(w.end())))
            .toArray();
    this.seats = unrolled(order.seats());
  }

  String id() {
    return order.id();
  }

  long weight() {
    return order.weight();
  }

  /** The weight; far more for what is promised, so that it comes before all else. */
  long worth() {
    return pin() == null ? weight() : PROMISED + weight();
  }

  @Nullable Pin pin() {
    return order.pinned();
  }

  /** How it would fit this team-day alone, or null. */
  @Nullable Fit fit(TeamDay day) {
    int low = 0;
    int high = fits.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Fit fit = fits.get(middle);
      if (fit.day.index == day.index) return fit;
      if (fit.day.index < day.index) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  private static List<Map<String, Integer>> unrolled(List<Seat> seats) {
    var all = new ArrayList<Map<String, Integer>>();
    for (Seat seat : seats) {
      int count = seat.count() == null ? 1 : seat.count();
      for (int n = 0; n < count && all.size() <= TOO_LONG; n++) all.add(seat.skills());
    }
    return all;
  }

  @Override
  public String toString() {
    return id();
  }
}
