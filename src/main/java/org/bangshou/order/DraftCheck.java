package org.bangshou.order;

import java.time.Duration;
import java.time.Instant;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;

/** What a draft must be to become an order. */
final class DraftCheck {

  private static final int LEAST_MINUTES = 10;
  private static final int MOST_MINUTES = 720;
  private static final int MOST_SEATS = 200;
  private static final int MOST_WINDOWS = 20;

  private DraftCheck() {}

  static void check(OrderDraft draft, Instant now) {
    text("title", draft.title(), 200);
    text("place", draft.place(), 200);
    require(draft.note().length() <= 2000, "note", Flaw.TOO_LONG, 2000);
    within("durationMinutes", draft.durationMinutes(), LEAST_MINUTES, MOST_MINUTES);
    seats(draft);
    windows(draft, now);
  }

  private static void seats(OrderDraft draft) {
    int number = draft.seats().size();
    require(number >= 1 && number <= MOST_SEATS, "seats", Flaw.COUNT, 1, MOST_SEATS);
    draft.seats().forEach(seat -> within("seats.level", seat.level(), 1, 5));
  }

  private static void windows(OrderDraft draft, Instant now) {
    int number = draft.windows().size();
    require(number >= 1 && number <= MOST_WINDOWS, "windows", Flaw.COUNT, 1, MOST_WINDOWS);
    Duration service = Duration.ofMinutes(draft.durationMinutes());
    for (TimeWindow window : draft.windows()) {
      require(
          window.length().compareTo(service) >= 0,
          "windows",
          Flaw.WINDOW_TOO_SHORT,
          window.length().toMinutes(),
          draft.durationMinutes());
      require(window.end().minus(service).isAfter(now), "windows", Flaw.PAST, window.end());
    }
  }

  private static void text(String field, String value, int most) {
    require(!value.isBlank(), field, Flaw.MISSING);
    require(value.length() <= most, field, Flaw.TOO_LONG, most);
  }

  private static void within(String field, int value, int least, int most) {
    require(value >= least && value <= most, field, Flaw.OUT_OF_RANGE, value, least, most);
  }

  private static void require(boolean holds, String field, Flaw flaw, Object... values) {
    if (!holds) throw new InvalidInput(field, flaw, values);
  }
}
