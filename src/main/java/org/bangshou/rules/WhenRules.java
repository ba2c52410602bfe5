package org.bangshou.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.jspecify.annotations.Nullable;

/** When one may go, and what stands against it in one's own calendar. */
final class WhenRules {

  /** Read alike in both languages. */
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private WhenRules() {}

  static @Nullable Reason alreadyOnThisOrder(Ask ask, RuleBook book) {
    return ask.busy().stream()
        .filter(busy -> isOfThisOrder(ask, busy))
        .min(Busy.BY_START)
        .map(busy -> Reason.of("already-on-this-order", "order", ask.order().code(), "when", shown(busy.start())))
        .orElse(null);
  }

  static @Nullable Reason startNotAllowed(Ask ask, RuleBook book) {
    return ask.order().allowsStart(ask.start()) ? null : startNotAllowed(ask.start());
  }

  static Reason startNotAllowed(Instant start) {
    return Reason.of("start-not-allowed", "start", shown(start));
  }

  /** Age is counted in calendar years: the roster knows the year of birth only. */
  static @Nullable Reason noEveningForAge(Ask ask, RuleBook book) {
    CalendarRules calendar = book.calendar();
    int age = Zone.day(ask.start()).getYear() - ask.volunteer().birthYear();
    if (age <= calendar.eveningMaxAge() || !calendar.isEvening(ask.service())) return null;
    return new Reason(
        "no-evening-for-age",
        Map.of(
            "age", Integer.toString(age),
            "maxAge", Integer.toString(calendar.eveningMaxAge()),
            "from", calendar.eveningFrom().toString()));
  }

  static @Nullable Reason quietHours(Ask ask, RuleBook book) {
    CalendarRules calendar = book.calendar();
    if (!calendar.touchesQuietHours(ask.service())) return null;
    return Reason.of("quiet-hours", "from", calendar.quietFrom(), "to", calendar.quietTo());
  }

  static @Nullable Reason timeConflict(Ask ask, RuleBook book) {
    Optional<Busy> first =
        ask.busy().stream()
            .filter(busy -> !isOfThisOrder(ask, busy) && busy.period().overlaps(ask.period()))
            .min(Busy.BY_START);
    return first.map(busy -> Reason.of("time-conflict", "when", shown(busy.start()))).orElse(null);
  }

  static @Nullable Reason weeklyLimit(Ask ask, RuleBook book) {
    int limit = ask.volunteer().maxPerWeek() + book.getRule("weekly-limit").parameter("extraVisits");
    LocalDate monday = monday(ask.start());
    long already =
        ask.busy().stream()
            .filter(busy -> !isOfThisOrder(ask, busy) && monday(busy.start()).equals(monday))
            .count();
    return already < limit ? null : Reason.of("weekly-limit", "limit", limit, "already", already);
  }

  /** Only the service counts: the way may lie outside of the hours that somebody offers. */
  static @Nullable Reason notAvailable(Ask ask, RuleBook book) {
    TimeWindow service = ask.service();
    if (ask.volunteer().availability().covers(service)) return null;
    return Reason.of("not-available", "start", shown(service.start()), "end", shown(service.end()));
  }

  private static boolean isOfThisOrder(Ask ask, Busy busy) {
    return busy.orderId().equals(ask.order().id());
  }

  private static LocalDate monday(Instant moment) {
    return Zone.day(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static String shown(Instant moment) {
    return MOMENT.format(Zone.local(moment));
  }
}
