package org.bangshou.identity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import org.bangshou.kernel.Json;

/** The audit's rows; they can be added and read, and the database refuses every change. */
@Singleton
class AuditRepository {

  private static final String INSERT =
      """
      INSERT INTO audit (account_id, action, subject_type, subject_id, region_code, detail)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final JdbcOperations jdbc;

  AuditRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<Deed> deeds) {
    jdbc.prepareStatement(
        INSERT,
        add -> {
          for (Deed deed : deeds) {
            add.setObject(1, deed.accountId());
            add.setString(2, deed.action());
            add.setString(3, deed.subjectType());
            add.setObject(4, deed.subjectId());
            add.setString(5, deed.regionCode());
            add.setString(6, Json.text(deed.detail()));
            add.addBatch();
          }
          return add.executeBatch();
        });
  }
}
