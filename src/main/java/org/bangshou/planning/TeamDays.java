package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Availability;

/** When a team may be out: the hours of its members as one, day by day. */
final class TeamDays {

  private TeamDays() {}

  /**
   * Disjoint stretches, each within one day of the house's zone.
   *
   * @param hours when members can serve
   * @param way from the base to the farthest place; the team may be on the way before and after the hours
   * @param now nobody sets out before
   */
  static List<TimeWindow> of(List<TimeWindow> hours, Duration way, Instant now) {
    Map<LocalDate, List<TimeWindow>> byDay = new TreeMap<>();
    for (TimeWindow window : Availability.merged(hours)) {
      for (LocalDate day = Zone.day(window.start()); midnight(day).isBefore(window.end()); day = day.plusDays(1)) {
        TimeWindow part = within(window, midnight(day), midnight(day.plusDays(1)));
        byDay
            .computeIfAbsent(day, d -> new ArrayList<>())
            .add(within(part.padded(way, way), midnight(day), midnight(day.plusDays(1))));
      }
    }
    return byDay.values().stream()
        .flatMap(parts -> Availability.merged(parts).stream())
        .filter(part -> part.end().isAfter(now))
        .map(part -> within(part, now, part.end()))
        .toList();
  }

  private static TimeWindow within(TimeWindow window, Instant from, Instant to) {
    return new TimeWindow(
        window.start().isBefore(from) ? from : window.start(), window.end().isAfter(to) ? to : window.end());
  }

  private static Instant midnight(LocalDate day) {
    return Zone.instant(day.atStartOfDay());
  }
}
