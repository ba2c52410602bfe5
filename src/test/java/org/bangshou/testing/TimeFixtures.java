package org.bangshou.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;

/** Moments in local time. The week of the tests begins on Monday 2026-11-23; its days follow the week. */
public final class TimeFixtures {

  /** Monday 2026-11-23 08:00, when a test has no reason for another moment. */
  public static final Instant NOW = at("2026-11-23T08:00");

  private TimeFixtures() {}

  public static Instant at(String local) {
    return Zone.instant(LocalDateTime.parse(local));
  }

  public static TimeWindow window(String from, String to) {
    return new TimeWindow(at(from), at(to));
  }
}
