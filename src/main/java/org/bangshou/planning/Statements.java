package org.bangshou.planning;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs the statements of this room's repositories; takes part in the caller's transaction. */
@Singleton
@Connectable
class Statements {

  private final JdbcOperations jdbc;

  Statements(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          List<T> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) found.add(mapper.of(row));
          }
          return found;
        });
  }

  /** Answers the rows changed. */
  int update(String sql, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Runs the statement once for each row of values, sent together. */
  void batch(String sql, Collection<Object[]> rows) {
    if (rows.isEmpty()) return;
    jdbc.prepareStatement(
        sql,
        statement -> {
          for (Object[] row : rows) {
            bind(statement, row);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /** How one row is read. */
  interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      switch (values[at]) {
        case Instant time -> statement.setObject(at + 1, time.atOffset(ZoneOffset.UTC));
        case Enum<?> constant -> statement.setString(at + 1, constant.name());
        case UUID[] ids -> statement.setArray(at + 1, statement.getConnection().createArrayOf("uuid", ids));
        case String[] texts -> statement.setArray(at + 1, statement.getConnection().createArrayOf("text", texts));
        case null -> statement.setObject(at + 1, null);
        case Object value -> statement.setObject(at + 1, value);
      }
    }
  }
}
