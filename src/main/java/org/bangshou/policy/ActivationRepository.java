package org.bangshou.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which version held from when on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActivationRepository extends GenericRepository<ActivationRow, Long> {

  /** Whoever changes what is in force is alone until the end of the transaction. */
  @Query("SELECT count(*)::int FROM (SELECT pg_advisory_xact_lock(hashtext('rule_activation'))) held")
  int lock();

  @Query(
      """
      INSERT INTO rule_activation (id, rule_version, source, account_id, who, reason, changes)
      VALUES (:id, :ruleVersion, :source, :accountId, :who, :reason, cast(:changes AS jsonb))
      """)
  void insert(
      UUID id, String ruleVersion, String source, @Nullable UUID accountId, String who, String reason, String changes);

  @Query(
      """
      SELECT number, id, rule_version, source, who, reason, changes::text AS changes, activated_at
        FROM rule_activation ORDER BY number DESC LIMIT 1
      """)
  Optional<ActivationRow> findLatest();

  @Query("SELECT rule_version FROM rule_activation WHERE source = 'FOLDER' ORDER BY number DESC LIMIT 1")
  Optional<String> findLatestOfFolder();

  /** What held last before what holds now. */
  @Query(
      """
      SELECT rule_version FROM rule_activation
       WHERE rule_version <> (SELECT rule_version FROM rule_activation ORDER BY number DESC LIMIT 1)
       ORDER BY number DESC LIMIT 1
      """)
  Optional<String> findBefore();

  @Query(
      """
      SELECT number, id, rule_version, source, who, reason, changes::text AS changes, activated_at
        FROM rule_activation ORDER BY number DESC LIMIT :most
      """)
  List<ActivationRow> list(int most);
}
