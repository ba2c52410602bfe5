package org.bangshou.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;

/** Moments as people say them, in the one zone; today and tomorrow by name. */
public final class Times {

  /** A dash at which a line does not break: 09:00–12:30 stays together. */
  private static final String TO = "–\u2060";

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Texts texts;
  private final Instant now;
  private final DateTimeFormatter day;
  private final DateTimeFormatter weekday;

  public Times(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
    Locale locale = texts.language().locale();
    this.day = DateTimeFormatter.ofPattern(texts.get("time.day-pattern"), locale);
    this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
  }

  public Instant now() {
    return now;
  }

  /** 今天 · 11月24日 周二. */
  public String day(Instant instant) {
    LocalDate date = Zone.day(instant);
    LocalDate today = Zone.day(now);
    String plain = dayOf(date);
    if (date.equals(today)) return texts.get("time.today") + " " + plain;
    if (date.equals(today.plusDays(1))) return texts.get("time.tomorrow") + " " + plain;
    return plain;
  }

  /** 11月24日 周二, whatever today is. */
  public String dayOf(LocalDate date) {
    return day.format(date) + " " + weekday.format(date);
  }

  public String clock(Instant instant) {
    return CLOCK.format(Zone.local(instant));
  }

  public String moment(Instant instant) {
    return day(instant) + " " + clock(instant);
  }

  public String window(TimeWindow window) {
    if (Zone.day(window.start()).equals(Zone.day(window.end()))) {
      return day(window.start()) + " " + clock(window.start()) + TO + clock(window.end());
    }
    return moment(window.start()) + " – " + moment(window.end());
  }

  /** 1 小时 30 分钟, in words that need no plural. */
  public String length(long minutes) {
    if (minutes < 60) return texts.get("time.minutes", minutes);
    if (minutes % 60 == 0) return texts.get("time.hours", minutes / 60);
    return texts.get("time.hours-minutes", minutes / 60, minutes % 60);
  }

  /** How long until then, rounded up to the minute; zero when it has passed. */
  public String until(Instant then) {
    long minutes = Math.max(0, Duration.between(now, then).plusSeconds(59).toMinutes());
    return minutes >= 48 * 60 ? texts.get("time.days", minutes / 1440) : length(minutes);
  }

  /** When this day began. */
  public Instant dayBegins() {
    return Zone.instant(Zone.day(now).atStartOfDay());
  }

  /** When the next day begins. */
  public Instant dayEnds() {
    return Zone.instant(Zone.day(now).plusDays(1).atStartOfDay());
  }

  public boolean isToday(Instant instant) {
    return Zone.day(instant).equals(Zone.day(now));
  }
}
