package org.bangshou.order;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Point;
import org.jspecify.annotations.Nullable;

/** How a row of service_order, with its windows and seats as arrays, becomes an order. */
@MappedEntity("service_order")
record OrderRow(@Id UUID id) {

  static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("requester_id", UUID.class),
        row.getString("requester_name"),
        row.getString("function"),
        row.getString("title"),
        row.getString("note"),
        row.getString("region_code"),
        row.getString("city_code"),
        row.getString("place"),
        new Point(row.getDouble("lon"), row.getDouble("lat")),
        row.getInt("duration_minutes"),
        Mode.valueOf(row.getString("mode")),
        Urgency.valueOf(row.getString("urgency")),
        row.getBoolean("one_team"),
        row.getBoolean("return_visit"),
        row.getObject("preferred_team_id", UUID.class),
        OrderStatus.valueOf(row.getString("status")),
        instant(row.getTimestamp("opens_at")),
        instant(row.getTimestamp("grab_deadline")),
        instant(row.getTimestamp("starts_at")),
        row.getString("rule_version"),
        row.getTimestamp("created_at").toInstant(),
        row.getLong("version"),
        windows(row),
        seats(row));
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

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
