package org.bangshou.ops.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Availability.Weekly;

/** Times as coordinators write them, in local time. */
final class TimeText {

  private static final String HOURS = "\\s*(\\d{1,2}:\\d{2})\\s*[-–—~至]\\s*(\\d{1,2}:\\d{2})";
  private static final Pattern WEEKLY = Pattern.compile("周([一二三四五六日])(?:[至-]周([一二三四五六日]))?" + HOURS);
  private static final Pattern WINDOW = Pattern.compile("(?:第([1-9]\\d?)天|(\\d{4}-\\d{2}-\\d{2}))" + HOURS);
  private static final String DAYS = "一二三四五六日";

  private TimeText() {}

  /** One stretch a week, on one day or on each of several days; nothing when it cannot be understood. */
  static Optional<List<Weekly>> weekly(String text) {
    Matcher m = WEEKLY.matcher(text);
    if (!m.matches()) return Optional.empty();
    int first = DAYS.indexOf(m.group(1)) + 1;
    int last = m.group(2) == null ? first : DAYS.indexOf(m.group(2)) + 1;
    List<Weekly> days = new ArrayList<>();
    try {
      LocalTime from = time(m.group(3));
      LocalTime to = time(m.group(4));
      if (first > last || !from.isBefore(to)) return Optional.empty();
      for (int day = first; day <= last; day++) days.add(new Weekly(DayOfWeek.of(day), from, to));
      return Optional.of(days);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** One window, its day counted from a Monday that is day 1, or given; nothing when it cannot be understood. */
  static Optional<TimeWindow> window(String text, LocalDate monday) {
    Matcher m = WINDOW.matcher(text);
    if (!m.matches()) return Optional.empty();
    try {
      LocalDate day =
          m.group(2) == null ? monday.plusDays(Integer.parseInt(m.group(1)) - 1L) : LocalDate.parse(m.group(2));
      LocalTime from = time(m.group(3));
      LocalTime to = time(m.group(4));
      if (day.isBefore(monday.minusDays(7)) || !from.isBefore(to)) return Optional.empty();
      return Optional.of(new TimeWindow(Zone.instant(day.atTime(from)), Zone.instant(day.atTime(to))));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** The Monday after a day, never the day itself. */
  static LocalDate mondayAfter(LocalDate day) {
    return day.plusDays(8L - day.getDayOfWeek().getValue());
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }
}
