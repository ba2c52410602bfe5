package org.bangshou.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Claims that were refused. Those of one transaction are written together. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RefusalRepository implements GenericRepository<CommitmentRow, UUID> {

  private static final String SELECT =
      "SELECT id, order_id, volunteer_id, account_id, reasons::text AS reasons, seen::text AS seen, rule_version, at FROM refusal ";

  private final JdbcOperations jdbc;

  RefusalRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<Refusals.Entry> refusals) {
    if (refusals.isEmpty()) return;
    jdbc.prepareStatement(
        """
        INSERT INTO refusal (id, order_id, volunteer_id, account_id, reasons, seen, rule_version)
        VALUES (?, ?, ?, ?, cast(? AS jsonb), cast(? AS jsonb), ?)
        """,
        statement -> {
          for (Refusals.Entry r : refusals) {
            Object[] values = {r.id(), r.orderId(), r.volunteerId(), r.accountId(), r.reasons(), r.seen(), r.ruleVersion()};
            for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  @Query(SELECT + "WHERE id = :id")
  abstract Optional<Row> find(UUID id);

  @Query(SELECT + "WHERE volunteer_id = :volunteerId ORDER BY at DESC, id LIMIT :most")
  abstract List<Row> listOf(UUID volunteerId, int most);

  @Query(SELECT + "WHERE order_id = :orderId ORDER BY at DESC, id LIMIT :most")
  abstract List<Row> listOn(UUID orderId, int most);

  @Query("DELETE FROM refusal WHERE at < :before")
  abstract int deleteBefore(Instant before);

  @Introspected
  record Row(
      UUID id,
      UUID orderId,
      UUID volunteerId,
      @Nullable UUID accountId,
      String reasons,
      @Nullable String seen,
      String ruleVersion,
      Instant at) {

    RefusedClaim claim() {
      return new RefusedClaim(id, orderId, volunteerId, accountId, Json.value(reasons, new TypeReference<List<Reason>>() {}), ruleVersion, at);
    }
  }
}
