package org.bangshou.rules.example;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people say them: {@code tomorrow 09:00}, {@code in 30 days}, {@code 2026-10-01}. */
final class Moments {

  static final String DAY = "must be a day like yesterday, today, tomorrow, in 30 days, 30 days ago or 2026-10-01";
  static final String MOMENT = "must be a day and a time like tomorrow 09:00, in 3 days 18:30 or 2026-10-01 09:00";

  private static final Pattern AHEAD = Pattern.compile("in (\\d{1,5}) days?");
  private static final Pattern AGO = Pattern.compile("(\\d{1,5}) days? ago");
  private static final Pattern WITH_TIME = Pattern.compile("(.+) (\\d{2}:\\d{2})");

  private final LocalDate today;

  Moments(LocalDate today) {
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  Optional<LocalDate> findDay(String words) {
    Matcher ahead = AHEAD.matcher(words);
    if (ahead.matches()) return Optional.of(today.plusDays(Long.parseLong(ahead.group(1))));
    Matcher ago = AGO.matcher(words);
    if (ago.matches()) return Optional.of(today.minusDays(Long.parseLong(ago.group(1))));
    return switch (words) {
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      default -> findDate(words);
    };
  }

  Optional<LocalDateTime> findMoment(String words) {
    Matcher both = WITH_TIME.matcher(words);
    if (!both.matches()) return Optional.empty();
    try {
      LocalTime time = LocalTime.parse(both.group(2));
      return findDay(both.group(1)).map(day -> day.atTime(time));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> findDate(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
