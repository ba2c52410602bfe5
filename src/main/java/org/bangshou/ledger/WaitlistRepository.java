package org.bangshou.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who waits for a seat, in the order of arrival. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitlistRepository extends GenericRepository<CommitmentRow, UUID> {

  /**
   * Writes places in the order given.
   *
   * @param arrivals a JSON array of {@link Arrival}
   * @return the places: smaller ones came earlier
   */
  @Query(
      """
      INSERT INTO waitlist (order_id, volunteer_id, team_id, status, rule_version)
      SELECT "orderId", "volunteerId", "teamId", 'WAITING', "ruleVersion"
        FROM ROWS FROM (jsonb_to_recordset(cast(:arrivals AS jsonb))
               AS ("orderId" uuid, "volunteerId" uuid, "teamId" uuid, "ruleVersion" text)) WITH ORDINALITY
       ORDER BY ordinality
      RETURNING id
      """)
  List<Long> insert(String arrivals);

  /** Somebody who comes to wait. */
  record Arrival(UUID orderId, UUID volunteerId, @Nullable UUID teamId, String ruleVersion) {}

  @Query(
      """
      SELECT id AS place, order_id, volunteer_id, team_id, arrived_at FROM waitlist
       WHERE order_id IN (:orderIds) AND status = 'WAITING' ORDER BY id
      """)
  List<Waiting> listWaiting(Collection<UUID> orderIds);

  @Query(
      """
      SELECT w.order_id, w.id AS place, (SELECT count(*)::int FROM waitlist e
               WHERE e.order_id = w.order_id AND e.status = 'WAITING' AND e.id <= w.id) AS position
        FROM waitlist w WHERE w.volunteer_id = :volunteerId AND w.status = 'WAITING'
      """)
  List<Place> listPlaces(UUID volunteerId);

  @Query("UPDATE waitlist SET status = :status WHERE id = :place AND status = 'WAITING'")
  int move(long place, String status);

  @Query("UPDATE waitlist SET status = 'LEFT' WHERE order_id = :orderId AND volunteer_id = :volunteerId AND status = 'WAITING'")
  int leave(UUID orderId, UUID volunteerId);

  @Query("UPDATE waitlist SET status = 'CLOSED' WHERE order_id = :orderId AND status = 'WAITING'")
  int close(UUID orderId);

  /** An open order is one with a free seat. */
  @Query(
      """
      SELECT w.order_id, w.volunteer_id FROM waitlist w JOIN service_order o ON o.id = w.order_id
       WHERE w.status = 'WAITING' AND o.status = 'OPEN' ORDER BY w.id
      """)
  List<Waiter> listWaitersWithFreeSeat();

  @Introspected
  record Waiter(UUID orderId, UUID volunteerId) {}

  @Introspected
  record Waiting(long place, UUID orderId, UUID volunteerId, @Nullable UUID teamId, Instant arrivedAt) {}

  /** @param position 1 is the next to be asked */
  @Introspected
  record Place(UUID orderId, long place, int position) {}
}
