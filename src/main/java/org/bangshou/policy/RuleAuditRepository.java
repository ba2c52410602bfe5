package org.bangshou.policy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to the rules, in the house's audit. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RuleAuditRepository extends GenericRepository<ActivationRow, Long> {

  /** The rules hold for the whole province, which is therefore the region of every line. */
  @Query(
      """
      INSERT INTO audit (account_id, action, subject_type, subject_id, region_code, detail)
      VALUES (:accountId, :action, 'rules', :subjectId, '330000', cast(:detail AS jsonb))
      """)
  void insert(@Nullable UUID accountId, String action, UUID subjectId, String detail);

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
