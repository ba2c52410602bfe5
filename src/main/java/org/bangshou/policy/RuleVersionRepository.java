package org.bangshou.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Every version of the rules that was ever used, whole, so that an old decision can be judged by its own rules. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RuleVersionRepository extends GenericRepository<RuleVersionRow, String> {

  @Query("INSERT INTO rule_version (hash, content) VALUES (:hash, cast(:content AS jsonb)) ON CONFLICT DO NOTHING")
  void insert(String hash, String content);

  /** Name to text of its files, as JSON. */
  @Query("SELECT content::text FROM rule_version WHERE hash = :hash")
  Optional<String> findContent(String hash);

  @Query("SELECT first_used_at FROM rule_version WHERE hash = :hash")
  Optional<Instant> findFirstUse(String hash);
}
