package org.bangshou.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;

/**
 * What an order asks for: it never changes once the order is posted, and the database sees to that.
 *
 * @param windows the service as a whole lies within one of these, sorted
 * @param seats by their number
 */
record Wanted(List<TimeWindow> windows, List<Seat> seats) {

  /** From the columns of {@code service_order o}; each array is sorted. */
  static final String COLUMNS =
      """
             ARRAY(SELECT lower(during) FROM order_window w WHERE w.order_id = o.id ORDER BY during) AS window_starts,
             ARRAY(SELECT upper(during) FROM order_window w WHERE w.order_id = o.id ORDER BY during) AS window_ends,
             ARRAY(SELECT s.id    FROM seat s WHERE s.order_id = o.id ORDER BY number) AS seat_ids,
             ARRAY(SELECT s.skill FROM seat s WHERE s.order_id = o.id ORDER BY number) AS seat_skills,
             ARRAY(SELECT s.level FROM seat s WHERE s.order_id = o.id ORDER BY number) AS seat_levels
      """;

  Wanted {
    windows = List.copyOf(windows);
    seats = List.copyOf(seats);
  }

  static Wanted read(ResultSet row) throws SQLException {
    return new Wanted(windows(row), seats(row));
  }

  private static List<TimeWindow> windows(ResultSet row) throws SQLException {
    Timestamp[] starts = (Timestamp[]) row.getArray("window_starts").getArray();
    Timestamp[] ends = (Timestamp[]) row.getArray("window_ends").getArray();
    List<TimeWindow> windows = new ArrayList<>();
    for (int at = 0; at < starts.length; at++) {
      windows.add(new TimeWindow(starts[at].toInstant(), ends[at].toInstant()));
    }
    return windows;
  }

  private static List<Seat> seats(ResultSet row) throws SQLException {
    UUID[] ids = (UUID[]) row.getArray("seat_ids").getArray();
    String[] skills = (String[]) row.getArray("seat_skills").getArray();
    Integer[] levels = (Integer[]) row.getArray("seat_levels").getArray();
    List<Seat> seats = new ArrayList<>();
    for (int at = 0; at < ids.length; at++) seats.add(new Seat(ids[at], at + 1, skills[at], levels[at]));
    return seats;
  }
}
