package org.bangshou.replay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Consent;
import org.bangshou.ledger.Origin;
import org.jspecify.annotations.Nullable;

/** How rows of the log are read. */
@MappedEntity("commitment")
record LogRow(@Id UUID id) {

  /**
   * A commitment with the moment at which it ended or was served.
   *
   * @param endedAt none: it still holds, or nobody noted when
   */
  record Logged(Commitment commitment, @Nullable Instant endedAt) {

    int legIn() {
      return minutes(commitment.period().start(), commitment.service().start());
    }

    int legOut() {
      return minutes(commitment.service().end(), commitment.period().end());
    }

    private static int minutes(Instant from, Instant to) {
      return Math.toIntExact(Duration.between(from, to).toMinutes());
    }
  }

  /** A place on a waitlist, whatever became of it. */
  record Place(UUID orderId, UUID volunteerId, boolean left, Instant arrivedAt) {}

  /** A claim that was refused. */
  record RefusedClaim(UUID orderId, UUID volunteerId, Instant at) {}

  static Logged logged(ResultSet row) throws SQLException {
    return new Logged(
        new Commitment(
            uuid(row, "id"), uuid(row, "order_id"), uuid(row, "seat_id"), uuid(row, "volunteer_id"),
            row.getObject("team_id", UUID.class), row.getString("region_code"), Origin.valueOf(row.getString("origin")),
            CommitmentStatus.valueOf(row.getString("status")),
            new TimeWindow(instant(row, "starts_at"), instant(row, "ends_at")),
            new TimeWindow(instant(row, "period_start"), instant(row, "period_end")), null,
            Consent.valueOf(row.getString("consent")), findInstant(row, "consent_deadline"), null,
            row.getString("rule_version"), instant(row, "created_at"), ""),
        findInstant(row, "ended_at"));
  }

  static Place place(ResultSet row) throws SQLException {
    return new Place(
        uuid(row, "order_id"), uuid(row, "volunteer_id"), row.getString("status").equals("LEFT"),
        instant(row, "arrived_at"));
  }

  static RefusedClaim refused(ResultSet row) throws SQLException {
    return new RefusedClaim(uuid(row, "order_id"), uuid(row, "volunteer_id"), instant(row, "at"));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
