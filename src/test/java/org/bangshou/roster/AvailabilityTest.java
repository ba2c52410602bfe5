package org.bangshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.junit.jupiter.api.Test;

/** When somebody is there; the calendars are drawn from a seed. */
class AvailabilityTest {

  private static final Instant MONDAY = Zone.instant(LocalDate.of(2026, 11, 23).atStartOfDay());

  private final Random random = new Random(20261124);

  @Test
  void aWindowIsCoveredExactlyWhenEveryQuarterOfItIs() {
    int covered = 0;
    for (int i = 0; i < 5000; i++) {
      Availability availability = availability();
      TimeWindow window = window(12);
      boolean expected = availability.windows(day(window.start()), day(window.end()).plusDays(1)).stream().anyMatch(w -> w.contains(window));
      assertThat(availability.covers(window)).as("%s in %s", window, availability).isEqualTo(expected);
      if (expected) covered++;
    }
    assertThat(covered).isBetween(200, 4800);
  }

  @Test
  void touchingSlotsCountAsOne() {
    var halves = new Availability(List.of(slot("08:00", "10:00"), slot("10:00", "12:00")), List.of());
    assertThat(halves.covers(TimeWindow.of(MONDAY.plus(Duration.ofHours(9)), Duration.ofHours(2)))).isTrue();
    assertThat(halves.covers(TimeWindow.of(MONDAY.plus(Duration.ofHours(11)), Duration.ofMinutes(61)))).isFalse();
  }

  private static LocalDate day(Instant moment) {
    return Zone.day(moment);
  }

  private static Availability.Weekly slot(String from, String to) {
    return new Availability.Weekly(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
  }

  private Availability availability() {
    List<Availability.Weekly> weekly = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int from = random.nextInt(80);
      LocalTime start = LocalTime.MIDNIGHT.plusMinutes(15L * from);
      LocalTime end = LocalTime.MIDNIGHT.plusMinutes(15L * (from + 1 + random.nextInt(95 - from)));
      weekly.add(new Availability.Weekly(DayOfWeek.of(1 + random.nextInt(3)), start, end));
    }
    List<Availability.Once> exceptions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) exceptions.add(new Availability.Once(window(20), random.nextBoolean()));
    return new Availability(weekly, exceptions);
  }

  private TimeWindow window(int mostQuarters) {
    Instant start = MONDAY.plus(Duration.ofMinutes(15L * random.nextInt(3 * 96)));
    return TimeWindow.of(start, Duration.ofMinutes(15L * (1 + random.nextInt(mostQuarters))));
  }
}
