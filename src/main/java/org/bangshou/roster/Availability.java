package org.bangshou.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;

/**
 * When somebody can serve: a weekly pattern in local time, and exceptions that add or take away.
 * What is taken away wins over what is added.
 */
public record Availability(List<Weekly> weekly, List<Once> exceptions) {

  /** Every week on that day from..to; touching stretches count as one. */
  public record Weekly(DayOfWeek day, LocalTime from, LocalTime to) {}

  /** Once, in that window: there after all, or away. */
  public record Once(TimeWindow during, boolean available) {}

  public Availability {
    weekly = List.copyOf(weekly);
    exceptions = List.copyOf(exceptions);
  }

  public static Availability never() {
    return new Availability(List.of(), List.of());
  }

  /** Is the whole window free? */
  public boolean covers(TimeWindow window) {
    LocalDateTime start = Zone.local(window.start());
    LocalDateTime end = Zone.local(window.end());
    boolean plain = start.toLocalDate().equals(end.toLocalDate()) && !isException(window);
    if (plain) return coversWeekly(start.getDayOfWeek(), start.toLocalTime(), end.toLocalTime());
    return windows(start.toLocalDate(), end.toLocalDate().plusDays(1)).stream()
        .anyMatch(free -> free.contains(window));
  }

  private boolean isException(TimeWindow window) {
    for (Once once : exceptions) if (once.during().overlaps(window)) return true;
    return false;
  }

  /** Steps from slot to slot: asked for every order and everybody, so nothing is built for it. */
  private boolean coversWeekly(DayOfWeek day, LocalTime from, LocalTime to) {
    LocalTime reached = from;
    while (reached.isBefore(to)) {
      LocalTime next = reached;
      for (Weekly slot : weekly) {
        if (slot.day() == day && !slot.from().isAfter(reached) && slot.to().isAfter(next)) next = slot.to();
      }
      if (next.equals(reached)) return false;
      reached = next;
    }
    return true;
  }

  /** The free stretches between two days (the last one excluded), sorted, merged where they touch. */
  public List<TimeWindow> windows(LocalDate from, LocalDate toExclusive) {
    List<TimeWindow> free = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(toExclusive); day = day.plusDays(1)) {
      for (Weekly slot : weekly) {
        if (slot.day() == day.getDayOfWeek()) {
          free.add(new TimeWindow(Zone.instant(day.atTime(slot.from())), Zone.instant(day.atTime(slot.to()))));
        }
      }
    }
    Instant start = Zone.instant(from.atStartOfDay());
    Instant end = Zone.instant(toExclusive.atStartOfDay());
    exceptions.stream()
        .filter(e -> e.available() && e.during().start().isBefore(end) && start.isBefore(e.during().end()))
        .forEach(e -> free.add(e.during()));
    List<TimeWindow> merged = merged(free);
    for (Once away : exceptions) {
      if (!away.available()) merged = without(merged, away.during());
    }
    return merged;
  }

  /** Sorted by start, touching and overlapping ones made one. */
  public static List<TimeWindow> merged(List<TimeWindow> windows) {
    List<TimeWindow> whole = new ArrayList<>();
    windows.stream()
        .sorted(Comparator.comparing(TimeWindow::start))
        .forEach(
            next -> {
              TimeWindow last = whole.isEmpty() ? null : whole.getLast();
              if (last != null && !next.start().isAfter(last.end())) {
                whole.set(whole.size() - 1, new TimeWindow(last.start(), later(last.end(), next.end())));
              } else {
                whole.add(next);
              }
            });
    return whole;
  }

  /** What is left of the windows when one stretch is cut out. */
  public static List<TimeWindow> without(List<TimeWindow> windows, TimeWindow cut) {
    List<TimeWindow> left = new ArrayList<>();
    for (TimeWindow window : windows) {
      if (!window.overlaps(cut)) {
        left.add(window);
        continue;
      }
      if (window.start().isBefore(cut.start())) left.add(new TimeWindow(window.start(), cut.start()));
      if (cut.end().isBefore(window.end())) left.add(new TimeWindow(cut.end(), window.end()));
    }
    return left;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
