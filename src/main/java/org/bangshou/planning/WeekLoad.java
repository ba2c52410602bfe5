package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The limit of visits in a week, said in the contract's minutes. The contract has one limit for all
 * weeks, and minutes instead of visits; so this is an approximation: the visits that are left in the
 * emptiest week, times the middle length of the orders that the person may take, but never less than the
 * longest of them. A full week is no week: {@link FreeTime} takes its days away. What the solver still
 * gives beyond the limit {@link WeekRepair} takes back before anybody sees the proposal.
 */
final class WeekLoad {

  private WeekLoad() {}

  /**
   * Minutes in a week; none when nobody could reach the limit anyway.
   *
   * @param left visits left by the Monday of each week
   * @param free when they can serve
   * @param durations in minutes, of the orders that they may take
   * @param mostADay visits of a team
   */
  static @Nullable Integer minutes(
      Map<LocalDate, Integer> left, List<TimeWindow> free, List<Integer> durations, int mostADay) {
    if (durations.isEmpty() || left.isEmpty()) return null;
    List<Integer> sorted = durations.stream().sorted().toList();
    boolean reachable =
        left.entrySet().stream()
            .anyMatch(week -> possible(week.getKey(), free, sorted.getFirst(), mostADay) > week.getValue());
    if (!reachable) return null;
    int visits = left.values().stream().max(Integer::compare).orElseThrow();
    return Math.max(visits * sorted.get(sorted.size() / 2), sorted.getLast());
  }

  /** The most visits that the calendar of that week has room for. */
  private static int possible(LocalDate monday, List<TimeWindow> free, int shortest, int mostADay) {
    int visits = 0;
    for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
      LocalDate that = day;
      long room =
          free.stream().mapToLong(window -> minutesOn(window, that) / shortest).sum();
      visits += (int) Math.min(mostADay, room);
    }
    return visits;
  }

  private static long minutesOn(TimeWindow window, LocalDate day) {
    Instant from = Zone.instant(day.atStartOfDay());
    Instant to = Zone.instant(day.plusDays(1).atStartOfDay());
    Instant start = window.start().isAfter(from) ? window.start() : from;
    Instant end = window.end().isBefore(to) ? window.end() : to;
    return Math.max(0, Duration.between(start, end).toMinutes());
  }
}
