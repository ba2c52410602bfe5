package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.bangshou.rules.CalendarRules;

/**
 * When somebody can be at a service: what their calendar offers within the horizon, without what they
 * promised already (and the way between it and the next service), quiet hours, evenings of older people,
 * and weeks that are full. Each of these counts only while its rule is switched on.
 */
final class FreeTime {

  private final Scene scene;
  private final CalendarRules calendar;

  FreeTime(Scene scene) {
    this.scene = scene;
    this.calendar = scene.book().calendar();
  }

  /**
   * @param way the longest that any service of theirs may be away from what they do before and after
   */
  List<TimeWindow> of(Volunteer volunteer, Duration way) {
    List<TimeWindow> free = offered(volunteer);
    for (Busy busy : scene.busyOf(volunteer.id())) free = Availability.without(free, busy.period().padded(way, way));
    for (var week : visitsLeft(volunteer).entrySet()) {
      if (week.getValue() == 0) free = Availability.without(free, Weeks.window(week.getKey()));
    }
    return clipped(rested(volunteer, free));
  }

  /** Visits that they may still be given in each week that the horizon touches; 0 when it is full. */
  Map<LocalDate, Integer> visitsLeft(Volunteer volunteer) {
    Map<LocalDate, Integer> left = new TreeMap<>();
    if (!isOn("weekly-limit")) return left;
    int limit = volunteer.maxPerWeek() + scene.book().getRule("weekly-limit").parameter("extraVisits");
    for (LocalDate monday : Weeks.of(scene.horizon())) left.put(monday, limit);
    for (Busy busy : scene.busyOf(volunteer.id())) {
      left.computeIfPresent(Weeks.monday(busy.start()), (monday, visits) -> Math.max(0, visits - 1));
    }
    return left;
  }

  private List<TimeWindow> offered(Volunteer volunteer) {
    if (!isOn("not-available")) return List.of(scene.horizon());
    LocalDate last = Zone.day(scene.horizon().end());
    return volunteer.availability().windows(Zone.day(scene.horizon().start()), last.plusDays(1));
  }

  private List<TimeWindow> rested(Volunteer volunteer, List<TimeWindow> offered) {
    List<TimeWindow> free = offered;
    LocalDate last = Zone.day(scene.horizon().end());
    LocalDate first = Zone.day(scene.horizon().start()).minusDays(1);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isOn("quiet-hours")) free = Availability.without(free, night(day, calendar.quietFrom()));
      if (isOn("no-evening-for-age") && isTooOld(volunteer, day)) {
        free = Availability.without(free, night(day, calendar.eveningFrom()));
      }
    }
    return free;
  }

  private boolean isTooOld(Volunteer volunteer, LocalDate day) {
    return day.getYear() - volunteer.birthYear() > calendar.eveningMaxAge();
  }

  /** From then on that day until the quiet hours end. */
  private TimeWindow night(LocalDate day, LocalTime from) {
    LocalDate morning = calendar.quietTo().isAfter(calendar.quietFrom()) ? day : day.plusDays(1);
    return new TimeWindow(Zone.instant(day.atTime(from)), Zone.instant(morning.atTime(calendar.quietTo())));
  }

  private List<TimeWindow> clipped(List<TimeWindow> free) {
    return free.stream().filter(scene.horizon()::overlaps).map(this::clipped).toList();
  }

  private TimeWindow clipped(TimeWindow free) {
    Instant start = free.start().isBefore(scene.horizon().start()) ? scene.horizon().start() : free.start();
    Instant end = free.end().isAfter(scene.horizon().end()) ? scene.horizon().end() : free.end();
    return new TimeWindow(start, end);
  }

  private boolean isOn(String rule) {
    return scene.book().getRule(rule).enabled();
  }
}
