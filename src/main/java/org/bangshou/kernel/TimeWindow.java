package org.bangshou.kernel;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of time: back-to-back windows do not overlap. */
public record TimeWindow(Instant start, Instant end) {

  public TimeWindow {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("window must end after it starts: " + start + " .. " + end);
    }
  }

  public static TimeWindow of(Instant start, Duration length) {
    return new TimeWindow(start, start.plus(length));
  }

  public boolean overlaps(TimeWindow other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public boolean contains(TimeWindow other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  /** The same window, longer by {@code before} and {@code after}; neither may be negative. */
  public TimeWindow padded(Duration before, Duration after) {
    return new TimeWindow(start.minus(before), end.plus(after));
  }
}
