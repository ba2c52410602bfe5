package org.bangshou.replay;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;

/** What happened, as the tables have it: each question is one statement, whatever the number of orders. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class LogRepository implements GenericRepository<LogRow, UUID> {

  private static final String COMMITMENT =
      """
      SELECT id, order_id, seat_id, volunteer_id, team_id, region_code, origin, status, starts_at, ends_at,
             lower(period) AS period_start, upper(period) AS period_end, consent, consent_deadline, rule_version,
             created_at, ended_at
        FROM commitment
      """;

  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final JdbcOperations jdbc;

  LogRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Orders of a scope that were opened within that time, at most so many. */
  @Transactional
  List<UUID> listOpened(String scope, TimeWindow period, int most) {
    return query(
        """
        SELECT id FROM service_order
         WHERE (? = '330000' OR region_code = ? OR city_code = ?) AND opens_at >= ? AND opens_at < ?
           AND status NOT IN ('SUBMITTED', 'REJECTED')
         ORDER BY opens_at, id LIMIT ?
        """,
        s -> {
          for (int at = 1; at <= 3; at++) s.setString(at, scope);
          s.setTimestamp(4, Timestamp.from(period.start()));
          s.setTimestamp(5, Timestamp.from(period.end()));
          s.setInt(6, most);
        },
        row -> LogRow.uuid(row, "id"));
  }

  /** Every commitment that these orders ever had. */
  @Transactional
  List<LogRow.Logged> listOn(Collection<UUID> orderIds) {
    return query(
        COMMITMENT + "WHERE order_id = ANY(?) ORDER BY created_at, id", s -> s.setArray(1, uuids(s, orderIds)),
        LogRow::logged);
  }

  /** What these people promised on other orders, with services from that moment on. */
  @Transactional
  List<LogRow.Logged> listElsewhere(Collection<UUID> volunteerIds, Collection<UUID> orderIds, Instant since) {
    return query(
        COMMITMENT
            + "WHERE volunteer_id = ANY(?) AND NOT order_id = ANY(?) AND starts_at >= ? ORDER BY created_at, id",
        s -> {
          s.setArray(1, uuids(s, volunteerIds));
          s.setArray(2, uuids(s, orderIds));
          s.setTimestamp(3, Timestamp.from(since));
        },
        LogRow::logged);
  }

  @Transactional
  List<LogRow.Place> listPlaces(Collection<UUID> orderIds) {
    return query(
        "SELECT order_id, volunteer_id, status, arrived_at FROM waitlist WHERE order_id = ANY(?) ORDER BY id",
        s -> s.setArray(1, uuids(s, orderIds)), LogRow::place);
  }

  /**
   * The claims of one person that were refused, as far as they were kept: those that came with a key to
   * repeat them by. The question stands under the key as order / person / seat / start / may wait.
   */
  @Transactional
  List<LogRow.RefusedClaim> listRefused(Collection<UUID> orderIds) {
    return query(
        """
        SELECT split_part(body_hash, '/', 1)::uuid AS order_id, split_part(body_hash, '/', 2)::uuid AS volunteer_id,
               created_at AS at
          FROM claim_answer
         WHERE jsonb_array_length(answer -> 'reasons') > 0
           AND body_hash ~ ('^' || ? || '/' || ? || '/[^/]*/[^/]*/(true|false)$')
           AND split_part(body_hash, '/', 1) = ANY(?)
         ORDER BY created_at, key
        """,
        s -> {
          s.setString(1, UUID_TEXT);
          s.setString(2, UUID_TEXT);
          Object[] ids = orderIds.stream().map(UUID::toString).toArray();
          s.setArray(3, s.getConnection().createArrayOf("text", ids));
        },
        LogRow::refused);
  }

  private <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          binder.bind(statement);
          List<T> found = new ArrayList<>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) found.add(reader.read(rows));
          }
          return found;
        });
  }

  private static Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
