package org.bangshou.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Travel;

/**
 * Time on the road, hours of rest, and which days are working days.
 *
 * @param leastBufferMinutes the least time kept free for the way, each way
 * @param mostBufferMinutes the most time kept free for the way, each way
 * @param quietFrom no service from then on in the evening
 * @param quietTo until then in the morning
 * @param eveningFrom what ends later is evening service
 * @param eveningMaxAge older people are not asked for evening service
 * @param days public holidays and make-up workdays; other days follow the week
 */
public record CalendarRules(
    Travel travel,
    int leastBufferMinutes,
    int mostBufferMinutes,
    LocalTime quietFrom,
    LocalTime quietTo,
    LocalTime eveningFrom,
    int eveningMaxAge,
    Map<LocalDate, SpecialDay> days) {

  /** A day that does not follow the week (节假日、调休). */
  public record SpecialDay(Kind kind, String name) {
    /** Free, or worked to make up for a free day. */
    public enum Kind {
      HOLIDAY,
      WORKDAY
    }
  }

  public CalendarRules {
    days = Map.copyOf(days);
  }

  /** Do people work on that day: by the notice of the year, else Monday to Friday. */
  public boolean isWorkday(LocalDate day) {
    SpecialDay special = days.get(day);
    if (special != null) return special.kind() == SpecialDay.Kind.WORKDAY;
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Does any part of it lie in the quiet hours of some night? */
  public boolean touchesQuietHours(TimeWindow service) {
    LocalDate last = Zone.day(service.end());
    for (LocalDate day = Zone.day(service.start()).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (quiet(day).overlaps(service)) return true;
    }
    return false;
  }

  /** Does it end later than the evening of its day begins? */
  public boolean isEvening(TimeWindow service) {
    return service.end().isAfter(Zone.instant(Zone.day(service.start()).atTime(eveningFrom)));
  }

  private TimeWindow quiet(LocalDate day) {
    LocalDate morning = quietTo.isAfter(quietFrom) ? day : day.plusDays(1);
    return new TimeWindow(Zone.instant(day.atTime(quietFrom)), Zone.instant(morning.atTime(quietTo)));
  }
}
