package org.bangshou.web.pages.requester;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Texts;

/** Reads a filled-in form; what cannot be understood is said beside its field. */
final class DraftReader {

  private static final int MOST_ROWS = 6;
  private static final int MOST_PER_ROW = 50;

  private final Map<String, String> form;
  private final Texts t;
  private final Map<String, String> errors = new LinkedHashMap<>();

  DraftReader(Map<String, String> form, Texts t) {
    this.form = form;
    this.t = t;
  }

  Map<String, String> errors() {
    return errors;
  }

  /** Only worth something when there are no errors. */
  OrderDraft draft(UUID requesterId, ServiceFunction function, Region county) {
    return new OrderDraft(
        null,
        requesterId,
        function.id(),
        required("title"),
        text("note"),
        county.code(),
        required("place"),
        point(county),
        number("duration", 10, 720, function.durationMinutes()),
        windows(),
        seats(function),
        pick(Mode.class, "mode", Mode.GRAB_THEN_DISPATCH),
        pick(Urgency.class, "urgency", Urgency.NORMAL),
        function.oneTeam(),
        false,
        null);
  }

  String required(String name) {
    String value = text(name);
    if (value.isEmpty()) errors.put(name, t.get("fault.required"));
    return value;
  }

  List<TimeWindow> windows() {
    List<TimeWindow> windows = new ArrayList<>();
    for (int i = 0; i < PostForm.WINDOWS; i++) {
      if (!text("date." + i).isEmpty()) window(i, windows);
    }
    if (windows.isEmpty() && errors.keySet().stream().noneMatch(k -> k.startsWith("date"))) {
      errors.put("date.0", t.get("fault.required"));
    }
    return windows;
  }

  private void window(int i, List<TimeWindow> windows) {
    try {
      LocalDate date = LocalDate.parse(text("date." + i));
      LocalTime from = LocalTime.parse(text("from." + i));
      LocalTime to = LocalTime.parse(text("to." + i));
      if (from.isBefore(to)) {
        windows.add(new TimeWindow(Zone.instant(date.atTime(from)), Zone.instant(date.atTime(to))));
      } else {
        errors.put("date." + i, t.get("fault.window-order"));
      }
    } catch (DateTimeException e) {
      errors.put("date." + i, t.get("fault.date"));
    }
  }

  private List<SeatDraft> seats(ServiceFunction function) {
    List<SeatDraft> seats = new ArrayList<>();
    for (int i = 0; i < MOST_ROWS; i++) {
      String skill = text("skill." + i);
      if (!function.skills().contains(skill)) continue;
      int level = number("level." + i, 1, 5, 1);
      int count = number("count." + i, 0, MOST_PER_ROW, 0);
      for (int person = 0; person < count; person++) seats.add(new SeatDraft(skill, level));
    }
    if (seats.isEmpty() && errors.isEmpty()) errors.put("count.0", t.get("fault.nobody"));
    return seats;
  }

  private Point point(Region county) {
    if (text("lon").isEmpty() || text("lat").isEmpty()) return county.seat();
    try {
      return new Point(Double.parseDouble(text("lon")), Double.parseDouble(text("lat")));
    } catch (IllegalArgumentException e) {
      errors.put("lon", t.get("fault.point"));
      return county.seat();
    }
  }

  private int number(String name, int least, int most, int fallback) {
    String text = text(name);
    if (text.isEmpty()) return fallback;
    int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      errors.put(name, t.get("fault.number", least, most));
      return fallback;
    }
    return value;
  }

  private <E extends Enum<E>> E pick(Class<E> type, String name, E fallback) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text(name))) return value;
    }
    return fallback;
  }

  String text(String name) {
    return form.getOrDefault(name, "").strip();
  }
}
