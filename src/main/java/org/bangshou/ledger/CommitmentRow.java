package org.bangshou.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/** How a row of the ledger becomes a commitment. */
@MappedEntity("commitment")
record CommitmentRow(@Id UUID id) {

  static Commitment commitment(ResultSet row) throws SQLException {
    return new Commitment(
        uuid(row, "id"),
        uuid(row, "order_id"),
        uuid(row, "seat_id"),
        uuid(row, "volunteer_id"),
        findUuid(row, "team_id"),
        row.getString("region_code"),
        Origin.valueOf(row.getString("origin")),
        CommitmentStatus.valueOf(row.getString("status")),
        new TimeWindow(instant(row, "starts_at"), instant(row, "ends_at")),
        new TimeWindow(instant(row, "period_start"), instant(row, "period_end")),
        findInstant(row, "offer_deadline"),
        Consent.valueOf(row.getString("consent")),
        findInstant(row, "consent_deadline"),
        findUuid(row, "proposal_id"),
        row.getString("rule_version"),
        instant(row, "created_at"),
        row.getString("end_reason"));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable UUID findUuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
