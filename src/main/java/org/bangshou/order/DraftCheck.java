package org.bangshou.order;

import java.time.Duration;
import java.time.Instant;
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
    require(draft.note().length() <= 2000, "note", "is longer than 2000 characters");
    require(
        draft.durationMinutes() >= LEAST_MINUTES && draft.durationMinutes() <= MOST_MINUTES,
        "durationMinutes",
        draft.durationMinutes() + " is not within " + LEAST_MINUTES + " to " + MOST_MINUTES + " minutes");
    seats(draft);
    windows(draft, now);
  }

  private static void seats(OrderDraft draft) {
    int number = draft.seats().size();
    require(number >= 1 && number <= MOST_SEATS, "seats", number + " seats; 1 to " + MOST_SEATS + " are possible");
    draft.seats().forEach(s -> require(s.level() >= 1 && s.level() <= 5, "seats", "level " + s.level() + " is not 1 to 5"));
  }

  private static void windows(OrderDraft draft, Instant now) {
    int number = draft.windows().size();
    require(number >= 1 && number <= MOST_WINDOWS, "windows", number + " windows; 1 to " + MOST_WINDOWS + " are possible");
    Duration service = Duration.ofMinutes(draft.durationMinutes());
    for (TimeWindow window : draft.windows()) {
      require(
          window.length().compareTo(service) >= 0,
          "windows",
          "a window of " + window.length().toMinutes() + " minutes is shorter than the service of "
              + draft.durationMinutes());
      require(window.end().minus(service).isAfter(now), "windows", "a window that ends at " + window.end() + " is over");
    }
  }

  private static void text(String field, String value, int most) {
    require(!value.isBlank() && value.length() <= most, field, "must have 1 to " + most + " characters");
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) throw new InvalidInput(field, message);
  }
}
