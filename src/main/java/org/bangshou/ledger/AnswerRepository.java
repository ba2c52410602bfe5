package org.bangshou.ledger;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The first answer to an Idempotency-Key, written in the transaction that it answers for. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<CommitmentRow, UUID> {

  /** @param keys a JSON array of {@link Claim.ClaimKey} */
  @Query(
      """
      SELECT a.account_id, a.key, a.body_hash, a.answer::text AS answer
        FROM jsonb_to_recordset(cast(:keys AS jsonb)) AS k("accountId" uuid, key text)
        JOIN claim_answer a ON a.account_id = k."accountId" AND a.key = k.key
      """)
  List<Answer> listAnswers(String keys);

  /** @param answers a JSON array of keys, each with its answer */
  @Query(
      """
      INSERT INTO claim_answer (account_id, key, body_hash, answer)
      SELECT "accountId", key, "bodyHash", answer
        FROM jsonb_to_recordset(cast(:answers AS jsonb)) AS k("accountId" uuid, key text, "bodyHash" text, answer jsonb)
      """)
  void insert(String answers);

  @Query("DELETE FROM claim_answer WHERE created_at < :before")
  int deleteBefore(Instant before);

  @Introspected
  record Answer(UUID accountId, String key, String bodyHash, String answer) {}
}
