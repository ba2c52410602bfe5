package org.bangshou.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.TimeFixtures.NOW;
import static org.bangshou.testing.TimeFixtures.window;

import java.util.Collections;
import java.util.List;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.place.Point;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

  private static final TimeWindow MORNING = window("2026-11-24T09:00", "2026-11-24T21:00");
  private static final SeatDraft BARBER = new SeatDraft("barber", 1);

  @Test
  void aDraftWithinAllBoundsIsGood() {
    for (OrderDraft good :
        List.of(
            draft("理发", "", 10, List.of(MORNING), List.of(BARBER)),
            draft("x".repeat(200), "y".repeat(2000), 720, List.of(MORNING), Collections.nCopies(200, BARBER)),
            draft("理发", "", 60, Collections.nCopies(20, MORNING), List.of(new SeatDraft("barber", 5))))) {
      assertThatCode(() -> DraftCheck.check(good, NOW)).doesNotThrowAnyException();
    }
  }

  @Test
  void whatIsOutOfBoundsIsNamedByItsField() {
    refused("title", draft(" ", "", 60, List.of(MORNING), List.of(BARBER)));
    refused("title", draft("x".repeat(201), "", 60, List.of(MORNING), List.of(BARBER)));
    refused("place", draftAt(""));
    refused("place", draftAt("x".repeat(201)));
    refused("note", draft("理发", "y".repeat(2001), 60, List.of(MORNING), List.of(BARBER)));
    refused("durationMinutes", draft("理发", "", 9, List.of(MORNING), List.of(BARBER)));
    refused("durationMinutes", draft("理发", "", 721, List.of(MORNING), List.of(BARBER)));
    refused("seats", draft("理发", "", 60, List.of(MORNING), List.of()));
    refused("seats", draft("理发", "", 60, List.of(MORNING), Collections.nCopies(201, BARBER)));
    refused("seats.level", draft("理发", "", 60, List.of(MORNING), List.of(new SeatDraft("barber", 0))));
    refused("seats.level", draft("理发", "", 60, List.of(MORNING), List.of(new SeatDraft("barber", 6))));
    refused("windows", draft("理发", "", 60, List.of(), List.of(BARBER)));
    refused("windows", draft("理发", "", 60, Collections.nCopies(21, MORNING), List.of(BARBER)));
  }

  @Test
  void aWindowHoldsTheServiceAndIsNotOver() {
    refused("windows", draft("理发", "", 60, List.of(window("2026-11-24T09:00", "2026-11-24T09:59")), List.of(BARBER)));
    refused("windows", draft("理发", "", 60, List.of(window("2026-11-23T07:00", "2026-11-23T09:00")), List.of(BARBER)));
    assertThatCode(
            () ->
                DraftCheck.check(
                    draft("理发", "", 60, List.of(window("2026-11-23T08:01", "2026-11-23T09:01")), List.of(BARBER)), NOW))
        .doesNotThrowAnyException();
  }

  private static void refused(String field, OrderDraft draft) {
    assertThatThrownBy(() -> DraftCheck.check(draft, NOW))
        .isInstanceOfSatisfying(
            InvalidInput.class, fault -> assertThat(fault.field()).isEqualTo(field));
  }

  private static OrderDraft draft(
      String title, String note, int minutes, List<TimeWindow> windows, List<SeatDraft> seats) {
    return draft(title, note, "某社区", minutes, windows, seats);
  }

  private static OrderDraft draftAt(String place) {
    return draft("理发", "", place, 60, List.of(MORNING), List.of(BARBER));
  }

  private static OrderDraft draft(
      String title, String note, String place, int minutes, List<TimeWindow> windows, List<SeatDraft> seats) {
    return new OrderDraft(
        null, Ids.next(), "public-benefit", title, note, "330521", place, new Point(119.98, 30.55), minutes, windows,
        seats, Mode.GRAB, Urgency.NORMAL, false, false, null);
  }
}
