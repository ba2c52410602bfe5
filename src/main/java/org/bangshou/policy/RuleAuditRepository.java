package org.bangshou.policy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Reads in the house's audit what was done to the rules; {@link org.bangshou.identity.Auditing} writes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RuleAuditRepository extends GenericRepository<ActivationRow, Long> {

  /** The last word on a folder that does not check: its faults, or that they are mended. */
  @Query(
      """
      SELECT action, detail::text AS detail, at FROM audit
       WHERE subject_type = 'rules' AND action IN ('rules-refused', 'rules-mended') ORDER BY id DESC LIMIT 1
      """)
  Optional<Word> findLastWord();

  @Introspected
  record Word(String action, String detail, Instant at) {}
}
