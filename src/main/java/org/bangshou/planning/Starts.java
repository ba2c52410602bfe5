package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;

/** A stretch of allowed starts of a service, both ends among them, on whole minutes. */
record Starts(Instant first, Instant last) {

  private static final Duration STEP = Duration.ofMinutes(15);

  /**
   * The starts that an order allows, so that the service lies within the horizon and is not past yet:
   * the one that somebody fixed, or what its windows leave.
   */
  static List<Starts> of(Order order, TimeWindow horizon, Instant earliest) {
    Instant from = later(horizon.start(), earliest);
    Instant to = horizon.end().minus(order.duration());
    return offered(order).flatMap(s -> s.within(from, to).stream()).toList();
  }

  private static Stream<Starts> offered(Order order) {
    Instant fixed = order.startsAt();
    if (fixed != null) return Stream.of(new Starts(fixed, fixed));
    return order.windows().stream()
        .filter(w -> w.length().compareTo(order.duration()) >= 0)
        .map(w -> new Starts(w.start(), w.end().minus(order.duration())));
  }

  private Optional<Starts> within(Instant from, Instant to) {
    Instant start = up(later(first, from));
    Instant end = (last.isBefore(to) ? last : to).truncatedTo(ChronoUnit.MINUTES);
    return start.isAfter(end) ? Optional.empty() : Optional.of(new Starts(start, end));
  }

  /** Every quarter of an hour from the first on, and the last. */
  List<Instant> sampled() {
    List<Instant> sampled = new ArrayList<>();
    for (Instant start = first; start.isBefore(last); start = start.plus(STEP)) sampled.add(start);
    sampled.add(last);
    return sampled;
  }

  boolean contains(Instant start) {
    return !start.isBefore(first) && !start.isAfter(last);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The next whole minute. */
  static Instant up(Instant moment) {
    Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(moment) ? minute : minute.plus(Duration.ofMinutes(1));
  }
}
