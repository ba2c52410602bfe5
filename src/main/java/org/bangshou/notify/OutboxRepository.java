package org.bangshou.notify;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What leaves the house. Readers go by (tx, id) and stop before the oldest transaction that still
 * runs: what such a one writes later cannot slip in behind them.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRepository extends GenericRepository<OutboxRow, Long> {

  /** @param events a JSON array of events, written in its order */
  @Query(
      """
      INSERT INTO outbox (event_id, topic, region_code, subject_id, payload)
      SELECT id, topic, "regionCode", "subjectId", payload
        FROM ROWS FROM (jsonb_to_recordset(cast(:events AS jsonb))
               AS (id uuid, topic text, "regionCode" text, "subjectId" uuid, payload jsonb)) WITH ORDINALITY
       ORDER BY ordinality
      """)
  void insert(String events);

  @Query(
      """
      SELECT tx::text::bigint AS tx, id, event_id, topic, region_code, subject_id, payload::text AS payload, created_at
        FROM outbox
       WHERE (tx, id) > (cast(cast(:tx AS text) AS xid8), :id)
         AND tx < pg_snapshot_xmin(pg_current_snapshot())
       ORDER BY tx, id LIMIT :most
      """)
  List<Row> listAfter(long tx, long id, int most);

  /** The newest that readers may see; the start of a reader that wants only what comes. */
  @Query(
      """
      SELECT tx::text::bigint AS tx, id FROM outbox
       WHERE tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY tx DESC, id DESC LIMIT 1
      """)
  Optional<Position> findEnd();

  @Query("SELECT tx::text::bigint AS tx, id FROM outbox WHERE event_id = :eventId")
  Optional<Position> findPosition(UUID eventId);

  @Query("DELETE FROM outbox WHERE created_at < :before")
  int deleteBefore(Instant before);

  @Introspected
  record Position(long tx, long id) {

    boolean isAfter(Position other) {
      return tx > other.tx || tx == other.tx && id > other.id;
    }
  }

  @Introspected
  record Row(
      long tx, long id, UUID eventId, String topic, String regionCode, UUID subjectId, String payload, Instant createdAt) {}
}
