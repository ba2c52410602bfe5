package org.bangshou.web.pages.requester;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Seat;
import org.bangshou.order.Urgency;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Frame;

/** What stands in the form before anybody typed. */
final class PostDefaults {

  /** Far enough ahead that people can still be found. */
  private static final int DAYS_AHEAD = 3;

  private PostDefaults() {}

  static Map<String, String> of(Frame frame, ServiceFunction function, String regionCode) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("function", function.id());
    values.put("title", function.name().in(frame.t().language().locale()));
    values.put("region", regionCode);
    values.put("duration", String.valueOf(function.durationMinutes()));
    values.put("mode", Mode.GRAB_THEN_DISPATCH.name());
    values.put("urgency", Urgency.NORMAL.name());
    when(frame, values, function.durationMinutes());
    seats(values, function.seats());
    return values;
  }

  /** The same again, at another time. */
  static Map<String, String> again(Frame frame, ServiceFunction function, Order order) {
    Map<String, String> values = of(frame, function, order.regionCode());
    values.put("title", order.title());
    values.put("note", order.note());
    values.put("place", order.place());
    values.put("duration", String.valueOf(order.durationMinutes()));
    values.put("mode", order.mode().name());
    values.put("lon", String.valueOf(order.point().lon()));
    values.put("lat", String.valueOf(order.point().lat()));
    values.keySet().removeIf(name -> name.matches("(skill|level|count)\\.\\d"));
    when(frame, values, order.durationMinutes());
    seats(values, order.seats().stream().map(PostDefaults::draft).toList());
    return values;
  }

  private static SeatDraft draft(Seat seat) {
    return new SeatDraft(seat.skill(), seat.level());
  }

  private static void when(Frame frame, Map<String, String> values, int minutes) {
    values.put("date.0", Zone.day(frame.times().now()).plusDays(DAYS_AHEAD).toString());
    values.put("from.0", "09:00");
    values.put("to.0", LocalTime.of(9, 0).plusMinutes(Math.min(minutes + 60L, 14 * 60L)).toString());
  }

  /** Equal seats become one line with their number. */
  private static void seats(Map<String, String> values, List<SeatDraft> seats) {
    Map<SeatDraft, Integer> numbers = new LinkedHashMap<>();
    seats.forEach(seat -> numbers.merge(seat, 1, Integer::sum));
    int row = 0;
    for (Map.Entry<SeatDraft, Integer> line : numbers.entrySet()) {
      values.put("skill." + row, line.getKey().skill());
      values.put("level." + row, String.valueOf(line.getKey().level()));
      values.put("count." + row, line.getValue().toString());
      row++;
    }
  }
}
