package org.bangshou.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at a proof's database from outside, past all the code of the house. */
final class EvidenceRepository {

  private static final String COMMITMENTS =
      """
      SELECT id, order_id, seat_id, volunteer_id, origin, status,
             (extract(epoch FROM lower(period)) * 1000000)::bigint AS since,
             (extract(epoch FROM upper(period)) * 1000000)::bigint AS until,
             (extract(epoch FROM created_at) * 1000000)::bigint AS created,
             (extract(epoch FROM ended_at) * 1000000)::bigint AS ended,
             (extract(epoch FROM offer_deadline) * 1000000)::bigint AS deadline
        FROM commitment
      """;
  private static final String ANSWERS =
      """
      SELECT key, coalesce((answer ->> 'place')::bigint, 0) AS place,
             array_remove(coalesce(ARRAY(SELECT jsonb_array_elements_text(nullif(answer -> 'team', 'null'))::uuid), '{}')
               || (answer ->> 'commitment')::uuid, NULL) AS commitments
        FROM claim_answer
      """;

  private final String url;

  EvidenceRepository(String url) {
    this.url = url;
  }

  Rows read() {
    Map<UUID, Set<UUID>> seats =
        list("SELECT order_id, id FROM seat", row -> Map.entry(uuid(row, "order_id"), uuid(row, "id"))).stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    return new Rows(
        list(COMMITMENTS, EvidenceRepository::held),
        list(
            "SELECT id, order_id, volunteer_id, status FROM waitlist",
            row -> new Rows.Waiting(row.getLong("id"), uuid(row, "order_id"), uuid(row, "volunteer_id"), row.getString("status"))),
        list(ANSWERS, row -> new Rows.Kept(row.getString("key"), Set.of((UUID[]) row.getArray("commitments").getArray()), row.getLong("place"))),
        seats,
        new HashSet<>(list("SELECT id FROM service_order WHERE status = 'CANCELLED'", row -> uuid(row, "id"))));
  }

  /** Every truth of which the tables themselves can tell. */
  List<Violation> findBroken() {
    List<Violation> found = new ArrayList<>();
    for (TruthRepository.Truth truth : TruthRepository.ALL) {
      list(truth.sql(), row -> new Violation(truth.name(), row.getString(1))).forEach(found::add);
    }
    return found;
  }

  /** Every guard that the database lacks; tried within a transaction that is rolled back. */
  List<Violation> findMissingGuards() {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      List<Violation> found = Guards.findMissing(connection);
      connection.rollback();
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot try the guards: " + e.getMessage(), e);
    }
  }

  /** Offers whose deadline is so long over, and which still hold a seat. */
  int countStuckOffers(int seconds) {
    return list(
            "SELECT id FROM commitment WHERE status = 'OFFERED' AND offer_deadline < now() - make_interval(secs => " + seconds + ")",
            row -> uuid(row, "id"))
        .size();
  }

  /** Runs statements past all the code, as somebody with the database's password could. */
  void run(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Reader<T> reader) {
    List<T> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(reader.read(rows));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look at the database: " + e.getMessage(), e);
    }
  }

  private static Rows.Held held(ResultSet row) throws SQLException {
    return new Rows.Held(
        uuid(row, "id"), uuid(row, "order_id"), uuid(row, "seat_id"), uuid(row, "volunteer_id"), row.getString("origin"),
        row.getString("status"), row.getLong("since"), row.getLong("until"), row.getLong("created"), number(row, "ended"),
        number(row, "deadline"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
