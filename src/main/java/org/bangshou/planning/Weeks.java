package org.bangshou.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;

/** ISO weeks, each named by its Monday. */
final class Weeks {

  private Weeks() {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static LocalDate monday(Instant moment) {
    return monday(Zone.day(moment));
  }

  /** The weeks that a stretch of time touches. */
  static List<LocalDate> of(TimeWindow time) {
    List<LocalDate> mondays = new ArrayList<>();
    LocalDate last = Zone.day(time.end());
    for (LocalDate monday = monday(time.start()); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      mondays.add(monday);
    }
    return mondays;
  }

  static TimeWindow window(LocalDate monday) {
    return new TimeWindow(Zone.instant(monday.atStartOfDay()), Zone.instant(monday.plusWeeks(1).atStartOfDay()));
  }

  /** The synthetic skill whose level is the number of visits that somebody has left in that week. */
  static String visitsLeft(LocalDate monday) {
    return "visits-left-%d-W%02d"
        .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
