package org.bangshou.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What one run came to, over some claims and orders. Claims that cannot be replayed are not among them.
 *
 * @param orders those that were not called off
 * @param freeSeats of those orders, held by nobody when all is played
 * @param medianWait minutes from opening until the last seat was taken, over the orders that were filled
 * @param meanWait the same on average
 * @param busiestTenth the share of the held seats that the busiest tenth of those who asked holds, 0..1
 * @param gini how unevenly the seats lie among those who asked: 0 all alike, towards 1 one has all
 * @param kilometres great circle from base to order, one way, over all held seats
 */
public record Figures(
    int claims,
    int granted,
    int waitlisted,
    int refused,
    int orders,
    int filled,
    int freeSeats,
    OptionalDouble medianWait,
    OptionalDouble meanWait,
    OptionalDouble busiestTenth,
    OptionalDouble gini,
    double kilometres) {

  private static final int TENTH = 10;

  static Figures of(Run run, List<ClaimRow> claims, List<OrderRow> orders) {
    List<ClaimRow> heard = claims.stream().filter(ClaimRow::isReplayable).toList();
    double[] waits =
        orders.stream().flatMapToLong(o -> o.waitingMinutes(run).stream()).asDoubleStream().sorted().toArray();
    double[] seats = seatsByPerson(run, claims, orders);
    return new Figures(
        heard.size(),
        count(heard, run, Fate.GRANTED),
        count(heard, run, Fate.WAITLISTED),
        count(heard, run, Fate.REFUSED),
        orders.size(),
        (int) orders.stream().filter(o -> o.isFilled(run)).count(),
        orders.stream().mapToInt(o -> o.freeSeats(run)).sum(),
        median(waits),
        Arrays.stream(waits).average(),
        busiestTenth(seats),
        gini(seats),
        orders.stream().mapToDouble(o -> o.kilometres(run)).sum());
  }

  public int unfilled() {
    return orders - filled;
  }

  private static int count(List<ClaimRow> claims, Run run, Fate fate) {
    return (int) claims.stream().filter(c -> c.fate(run) == fate).count();
  }

  /** Everybody who asked or was asked, also with no seat at all; the fewest first. */
  private static double[] seatsByPerson(Run run, List<ClaimRow> claims, List<OrderRow> orders) {
    Map<UUID, Integer> seats = new HashMap<>();
    claims.forEach(c -> seats.put(c.volunteerId(), 0));
    orders.forEach(o -> o.held(run).forEach(h -> seats.merge(h.volunteerId(), 1, Integer::sum)));
    return seats.values().stream().mapToDouble(Integer::doubleValue).sorted().toArray();
  }

  private static OptionalDouble median(double[] sorted) {
    if (sorted.length == 0) return OptionalDouble.empty();
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private static OptionalDouble busiestTenth(double[] sorted) {
    double all = Arrays.stream(sorted).sum();
    if (all == 0) return OptionalDouble.empty();
    int busiest = Math.ceilDiv(sorted.length, TENTH);
    return OptionalDouble.of(Arrays.stream(sorted, sorted.length - busiest, sorted.length).sum() / all);
  }

  private static OptionalDouble gini(double[] sorted) {
    double all = Arrays.stream(sorted).sum();
    if (all == 0) return OptionalDouble.empty();
    double weighted = 0;
    for (int at = 0; at < sorted.length; at++) weighted += (at + 1) * sorted[at];
    return OptionalDouble.of(2 * weighted / (sorted.length * all) - (sorted.length + 1.0) / sorted.length);
  }
}
