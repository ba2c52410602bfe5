package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Caller;

/** Who did what to runs and proposals. */
@Singleton
@Transactional
class AuditRepository {

  private final Statements statements;

  AuditRepository(Statements statements) {
    this.statements = statements;
  }

  void insert(Caller caller, String action, String subjectType, UUID subjectId, String regionCode, Map<String, ?> detail) {
    statements.update(
        """
        INSERT INTO audit (account_id, action, subject_type, subject_id, region_code, detail)
        VALUES (?, ?, ?, ?, ?, ?::jsonb)
        """,
        caller.accountId(), action, subjectType, subjectId, regionCode, Json.text(detail));
  }
}
