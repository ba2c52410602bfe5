package org.bangshou.web;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit's rows; they can be added and read, and the database refuses every change. */
@Singleton
class AuditRepository {

  private final JdbcOperations jdbc;

  AuditRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  void insert(@Nullable UUID account, String action, UUID order, String regionCode, String detail) {
    jdbc.prepareStatement(
        """
        INSERT INTO audit (account_id, action, subject_type, subject_id, region_code, detail)
        VALUES (?, ?, 'order', ?, ?, ?::jsonb)
        """,
        insert -> {
          insert.setObject(1, account);
          insert.setString(2, action);
          insert.setObject(3, order);
          insert.setString(4, regionCode);
          insert.setString(5, detail);
          return insert.executeUpdate();
        });
  }
}
