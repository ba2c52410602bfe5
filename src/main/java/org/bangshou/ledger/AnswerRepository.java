package org.bangshou.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The first answer to an Idempotency-Key, written in the transaction that it answers for. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<CommitmentRow, UUID> {

  @Query("SELECT body_hash, answer::text AS answer FROM claim_answer WHERE account_id = :accountId AND key = :key")
  Optional<Answer> findAnswer(UUID accountId, String key);

  @Query(
      """
      INSERT INTO claim_answer (account_id, key, body_hash, answer)
      VALUES (:accountId, :key, :bodyHash, cast(:answer AS jsonb))
      """)
  void insert(UUID accountId, String key, String bodyHash, String answer);

  @Query("DELETE FROM claim_answer WHERE created_at < :before")
  int deleteBefore(Instant before);

  @Introspected
  record Answer(String bodyHash, String answer) {}
}
