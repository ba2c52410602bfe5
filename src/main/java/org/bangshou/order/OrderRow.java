package org.bangshou.order;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.place.Point;
import org.jspecify.annotations.Nullable;

/** How a row of service_order, with the requester's name, becomes an order. */
@MappedEntity("service_order")
record OrderRow(@Id UUID id) {

  static Order order(ResultSet row, Wanted wanted) throws SQLException {
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
        wanted.windows(),
        wanted.seats());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
