package org.bangshou.notify;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;

/** Who was told what is coming. The primary key keeps two nodes from telling the same twice. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ReminderRepository implements GenericRepository<ReminderRow, UUID> {

  private final JdbcOperations jdbc;

  ReminderRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes those who come, for certain, to a service that begins after the start of the window and not after its end, and who
   * were not told so many hours before yet; answers only these.
   */
  List<Reminder> noteComing(Collection<String> counties, TimeWindow begins, int hours, Instant now) {
    return jdbc.prepareStatement(
        """
        WITH told AS (
          INSERT INTO reminder (commitment_id, hours, told_at)
          SELECT id, ?, ? FROM commitment
           WHERE status = 'ACCEPTED' AND consent <> 'ASKED' AND starts_at > ? AND starts_at <= ? AND region_code = ANY(?)
          ON CONFLICT DO NOTHING
          RETURNING commitment_id)
        SELECT c.id, c.order_id, c.volunteer_id, c.region_code, c.starts_at
          FROM told JOIN commitment c ON c.id = told.commitment_id ORDER BY c.starts_at, c.id
        """,
        statement -> {
          statement.setInt(1, hours);
          statement.setTimestamp(2, Timestamp.from(now));
          statement.setTimestamp(3, Timestamp.from(begins.start()));
          statement.setTimestamp(4, Timestamp.from(begins.end()));
          statement.setArray(5, statement.getConnection().createArrayOf("text", counties.toArray()));
          List<Reminder> told = new ArrayList<>();
          try (var row = statement.executeQuery()) {
            while (row.next()) {
              told.add(
                  new Reminder(
                      row.getObject("id", UUID.class),
                      row.getObject("order_id", UUID.class),
                      row.getObject("volunteer_id", UUID.class),
                      row.getString("region_code"),
                      row.getTimestamp("starts_at").toInstant()));
            }
          }
          return told;
        });
  }

  @Query(
      """
      SELECT c.id AS commitment_id, c.order_id, c.volunteer_id, c.region_code, c.starts_at FROM commitment c
       WHERE c.volunteer_id = :volunteerId AND c.status = 'ACCEPTED' AND c.consent <> 'ASKED' AND c.starts_at > :now
         AND EXISTS (SELECT FROM reminder r WHERE r.commitment_id = c.id)
       ORDER BY c.starts_at, c.id
      """)
  abstract List<Reminder> listComing(UUID volunteerId, Instant now);
}
