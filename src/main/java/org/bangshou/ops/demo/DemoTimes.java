package org.bangshou.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.ops.demo.DemoOrder.Wish;
import org.bangshou.order.Mode;
import org.jspecify.annotations.Nullable;

/** When orders are wanted, opened and closed: around now. */
final class DemoTimes {

  private static final int PAST_DAYS = 90;
  private static final List<Integer> OPENS_IN_MINUTES = List.of(2, 5, 10, 20, 45, 120, 1200);

  private final Instant now;
  private final LocalDate today;
  private final Dice dice;

  DemoTimes(Instant now, Dice dice) {
    this.now = now;
    this.today = Zone.day(now);
    this.dice = dice;
  }

  /** The days on which the service may be: one to three, all past or all to come. */
  List<TimeWindow> windows(Wish wish, int minutes) {
    int least = wish.isPast() ? -PAST_DAYS : 2;
    int most = wish.isPast() ? -1 : 14;
    if (wish == Wish.SERVED) least = -4;
    int first = dice.between(least, most);
    List<TimeWindow> windows = new ArrayList<>();
    for (int day = first; day <= Math.min(most, first + dice.between(0, 2)); day++) {
      windows.add(window(today.plusDays(day), minutes));
    }
    return windows;
  }

  private TimeWindow window(LocalDate day, int minutes) {
    if (minutes > 180) return between(day, LocalTime.of(8, 30), LocalTime.of(16, 30));
    return dice.percent(50)
        ? between(day, LocalTime.of(8, 30), LocalTime.of(11, 30))
        : between(day, LocalTime.of(13, 0), LocalTime.of(17, 0));
  }

  static TimeWindow between(LocalDate day, LocalTime from, LocalTime to) {
    return new TimeWindow(Zone.instant(day.atTime(from)), Zone.instant(day.atTime(to)));
  }

  /** Before the first window and, but for some that are still to open, before now. */
  @Nullable Instant opensAt(Wish wish, TimeWindow first) {
    return switch (wish) {
      case SUBMITTED, REJECTED, CANCELLED -> null;
      case LAPSED, SERVED, CONFIRMED -> first.start().minus(Duration.ofHours(dice.between(72, 160)));
      case PARTLY_HELD, FILLED -> now.minus(Duration.ofHours(dice.between(2, 60)));
      case OPEN ->
          dice.percent(30)
              ? now.plus(Duration.ofMinutes(dice.pick(OPENS_IN_MINUTES)))
              : now.minus(Duration.ofMinutes(dice.between(1, 3000)));
    };
  }

  /** Some deadlines have just passed, so that the solver has something to do. */
  @Nullable Instant deadline(Mode mode, @Nullable Instant opensAt, TimeWindow first) {
    if (mode != Mode.GRAB_THEN_DISPATCH || opensAt == null) return null;
    if (first.end().isBefore(now)) return first.start().minus(Duration.ofHours(24));
    Instant soon = opensAt.isAfter(now) ? opensAt : now;
    return dice.percent(35) && opensAt.isBefore(now.minus(Duration.ofMinutes(30)))
        ? now.minus(Duration.ofMinutes(dice.between(1, 25)))
        : soon.plus(Duration.ofHours(dice.between(2, 24)));
  }

  Instant createdAt(@Nullable Instant opensAt) {
    Instant known = opensAt == null || opensAt.isAfter(now) ? now : opensAt;
    return known.minus(Duration.ofMinutes(dice.between(20, 2000)));
  }
}
