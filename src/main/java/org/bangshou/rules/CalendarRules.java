package org.bangshou.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Point;
import org.bangshou.place.Region;

/**
 * Time on the road, hours of rest, and which days are working days.
 *
 * @param terrains how one gets along, for every kind of country
 * @param leastBufferMinutes the least time kept free for the way, each way
 * @param mostBufferMinutes the most time kept free for the way, each way
 * @param quietFrom no service from then on in the evening
 * @param quietTo until then in the morning
 * @param eveningFrom what ends later is evening service
 * @param days public holidays and make-up workdays; other days follow the week
 */
public record CalendarRules(
    Map<Terrain.Kind, Terrain> terrains,
    int leastBufferMinutes,
    int mostBufferMinutes,
    LocalTime quietFrom,
    LocalTime quietTo,
    LocalTime eveningFrom,
    Map<LocalDate, SpecialDay> days) {

  private static final int DAY = 24 * 60;

  /** A day that does not follow the week (节假日、调休). */
  public record SpecialDay(Kind kind, String name) {
    /** Free, or worked to make up for a free day. */
    public enum Kind {
      HOLIDAY,
      WORKDAY
    }
  }

  public CalendarRules {
    terrains = Map.copyOf(terrains);
    days = Map.copyOf(days);
  }

  /** Whole minutes from a point of one county to a point of another, ferry included. */
  public int wayMinutes(Region from, Point start, Region to, Point end) {
    Terrain terrain = terrain(Terrain.Kind.between(from, to));
    return start.equals(end) ? 0 : terrain.travel().minutes(start, end) + terrain.ferryMinutes();
  }

  public Terrain terrain(Terrain.Kind kind) {
    return Objects.requireNonNull(terrains.get(kind), "every kind of country has its speed");
  }

  /** Do people work on that day: by the notice of the year, else Monday to Friday. */
  public boolean isWorkday(LocalDate day) {
    SpecialDay special = days.get(day);
    if (special != null) return special.kind() == SpecialDay.Kind.WORKDAY;
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Is it a public holiday by the notice of the year? */
  public boolean isHoliday(LocalDate day) {
    SpecialDay special = days.get(day);
    return special != null && special.kind() == SpecialDay.Kind.HOLIDAY;
  }

  /** Does any part of it lie in the quiet hours of some night? */
  public boolean touchesQuietHours(TimeWindow service) {
    int start = minute(Zone.local(service.start()).toLocalTime());
    int end = start + Math.toIntExact(service.length().toMinutes());
    int from = minute(quietFrom);
    int length = Math.floorMod(minute(quietTo) - from, DAY);
    for (int night = from - DAY; night < end; night += DAY) if (start < night + length) return true;
    return false;
  }

  /** Does it end later than the evening of its day begins? */
  public boolean isEvening(TimeWindow service) {
    int start = minute(Zone.local(service.start()).toLocalTime());
    return start + service.length().toMinutes() > minute(eveningFrom);
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
