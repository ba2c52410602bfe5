package org.bangshou.roster;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Sends many rows of one table together. Takes part in the caller's transaction. */
@Singleton
class BatchRepository {

  private final JdbcOperations jdbc;

  BatchRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Runs the statement once for every row that the things add. */
  <T> void each(String sql, Collection<T> things, Rows<T> rows) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          for (T thing : things) rows.of(thing, values -> add(statement, values));
          return statement.executeBatch();
        });
  }

  /** Runs the statement once for all ids, its only parameter. */
  void all(String sql, UUID... ids) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
          return statement.executeUpdate();
        });
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    statement.addBatch();
  }

  /** What one thing adds: none, one or many rows. */
  interface Rows<T> {
    void of(T thing, Row row) throws SQLException;
  }

  interface Row {
    void add(Object... values) throws SQLException;
  }
}
