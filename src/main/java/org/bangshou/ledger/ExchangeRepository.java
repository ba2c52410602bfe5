package org.bangshou.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exchanges of seats. Every deadline is set and looked at by the database's clock. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExchangeRepository extends GenericRepository<CommitmentRow, UUID> {

  String SELECT =
      """
      SELECT e.id, e.kind, e.status, e.from_id, e.to_id, e.given_id, e.taken_id, e.deadline, e.rule_version,
             e.approved_by, e.end_reason, e.created_at
        FROM exchange e
      """;

  /** Its promises are noted with it, and answered: each is in one open exchange only. */
  @Query(
      """
      WITH made AS (
        INSERT INTO exchange (id, kind, status, from_id, to_id, given_id, taken_id, deadline, rule_version)
        VALUES (:id, :kind, 'PROPOSED', :fromId, :toId, :givenId, :takenId,
                now() + make_interval(secs => :seconds), :ruleVersion)
        RETURNING id, given_id, taken_id)
      INSERT INTO exchange_commitment (exchange_id, commitment_id, open)
      SELECT made.id, promise.id, true
        FROM made, unnest(ARRAY[made.given_id, made.taken_id]) AS promise (id) WHERE promise.id IS NOT NULL
      RETURNING commitment_id
      """)
  List<UUID> insert(
      UUID id, String kind, UUID fromId, UUID toId, UUID givenId, @Nullable UUID takenId, double seconds,
      String ruleVersion);

  @Query(SELECT + "WHERE e.id = :id")
  Optional<Row> findById(UUID id);

  @Query(SELECT + "WHERE e.open AND (e.from_id = :volunteerId OR e.to_id = :volunteerId) ORDER BY e.deadline, e.id")
  List<Row> listOpenOf(UUID volunteerId);

  @Query(
      SELECT
          + """
            JOIN exchange_commitment c ON c.exchange_id = e.id
             WHERE c.open AND c.commitment_id IN (:commitmentIds) ORDER BY e.id
            """)
  List<Row> listOpenAbout(Collection<UUID> commitmentIds);

  /** Swaps that wait for a coordinator, of which at least one seat lies in that scope. */
  @Query(
      SELECT
          + """
             WHERE e.status = 'AGREED'
               AND EXISTS (SELECT 1 FROM commitment c WHERE c.id IN (e.given_id, e.taken_id)
                             AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope))
             ORDER BY e.deadline, e.id LIMIT 200
            """)
  List<Row> listAgreed(String scope);

  @Query("SELECT id FROM exchange WHERE open AND deadline < now() ORDER BY deadline LIMIT 200")
  List<UUID> listOverdue();

  /** Both said yes: from now on the coordinator has so many seconds. Answers 1, or 0 when it was answered or is overdue. */
  @Query(
      """
      UPDATE exchange SET status = 'AGREED', rule_version = :ruleVersion, deadline = now() + make_interval(secs => :seconds)
       WHERE id = :id AND status = 'PROPOSED' AND deadline >= now()
      """)
  int agree(UUID id, String ruleVersion, double seconds);

  /** Answers 1, or 0 when it stands otherwise or is overdue. */
  @Query(
      """
      UPDATE exchange SET status = 'DONE', ended_at = now(), rule_version = :ruleVersion, approved_by = :approvedBy
       WHERE id = :id AND status = :from AND deadline >= now()
      """)
  int finish(UUID id, String from, String ruleVersion, @Nullable UUID approvedBy);

  /** Answers 1, or 0 when it is over already. */
  @Query(
      """
      UPDATE exchange SET status = :status, ended_at = now(), end_reason = :reason
       WHERE id = :id AND status = :from
      """)
  int end(UUID id, String from, String status, String reason);

  /** Answers 1, or 0 when somebody answered meanwhile. */
  @Query("UPDATE exchange SET status = 'EXPIRED', ended_at = now() WHERE id = :id AND open AND deadline < now()")
  int expire(UUID id);

  /** The orders on which these people hold seats of services that begin after that moment. */
  @Query(
      """
      SELECT DISTINCT order_id FROM commitment
       WHERE volunteer_id IN (:volunteerIds) AND status = 'ACCEPTED' AND starts_at > :after LIMIT 200
      """)
  List<UUID> listOrdersAhead(Collection<UUID> volunteerIds, Instant after);

  @Introspected
  record Row(
      UUID id,
      String kind,
      String status,
      UUID fromId,
      UUID toId,
      UUID givenId,
      @Nullable UUID takenId,
      Instant deadline,
      String ruleVersion,
      @Nullable UUID approvedBy,
      String endReason,
      Instant createdAt) {

    Exchange exchange() {
      return new Exchange(
          id, ExchangeKind.valueOf(kind), ExchangeStatus.valueOf(status), fromId, toId, givenId, takenId, deadline,
          ruleVersion, approvedBy, endReason, createdAt);
    }
  }
}
