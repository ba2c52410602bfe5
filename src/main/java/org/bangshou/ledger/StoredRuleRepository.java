package org.bangshou.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Versions of the rules, to be read again. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredRuleRepository extends GenericRepository<CommitmentRow, UUID> {

  @Query("SELECT content::text AS content, first_used_at FROM rule_version WHERE hash = :hash")
  Optional<Stored> find(String hash);

  /** @param content file name to text, as JSON */
  @Introspected
  record Stored(String content, Instant firstUsedAt) {}
}
