package org.bangshou.planning.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Local times as whole minutes after the midnight before the horizon begins. */
record Timeline(LocalDate firstDay) {
  static final int DAY = 1440;

  /** Farther than this from the horizon nothing matters, and sums still fit an int. */
  private static final long FAR = 1L << 29;

  int minute(LocalDateTime time) {
    long minutes = ChronoUnit.MINUTES.between(firstDay.atStartOfDay(), time);
    return (int) Math.clamp(minutes, -FAR, FAR);
  }

  LocalDateTime time(int minute) {
    return firstDay.atStartOfDay().plusMinutes(minute);
  }

  int day(int minute) {
    return Math.floorDiv(minute, DAY);
  }

  /** The ISO week, as the day number of its Monday. */
  long week(int minute) {
    LocalDate day = firstDay.plusDays(day(minute));
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
  }
}
