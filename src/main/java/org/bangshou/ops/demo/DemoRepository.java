package org.bangshou.ops.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ops.demo.DemoOrder.Promise;
import org.bangshou.order.Order;
import org.bangshou.order.Seat;
import org.jspecify.annotations.Nullable;

/** Writes orders with their past, each table as one batch. The constraints of the tables hold for it as for all. */
@Singleton
class DemoRepository {

  private static final String ORDER =
      """
      INSERT INTO service_order (id, code, requester_id, function, title, note, region_code, city_code, place, lon, lat,
             duration_minutes, seats, mode, urgency, one_team, return_visit, status, opens_at, grab_deadline, starts_at,
             rule_version, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String WINDOW = "INSERT INTO order_window (order_id, during) VALUES (?, tstzrange(?, ?))";

  private static final String SEAT =
      "INSERT INTO seat (id, order_id, number, order_seats, skill, level) VALUES (?, ?, ?, ?, ?, ?)";

  private static final String COMMITMENT =
      """
      INSERT INTO commitment (id, order_id, seat_id, volunteer_id, team_id, region_code, city_code, origin, status,
             starts_at, ends_at, period, offer_deadline, consent, rule_version, created_at, ended_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?, ?), ?, ?, ?, ?, ?)
      """;

  private static final String RECORD =
      "INSERT INTO service_record (commitment_id, checked_in_at, checked_out_at) VALUES (?, ?, ?)";

  private static final String HOURS =
      """
      INSERT INTO hours_entry (id, volunteer_id, commitment_id, minutes, points, kind, rule_version, created_at)
      VALUES (?, ?, ?, ?, ?, 'CREDIT', ?, ?)
      """;

  private static final String CONFIRMATION =
      "INSERT INTO confirmation (order_id, stars, comment, confirmed_at) VALUES (?, ?, ?, ?)";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PLACE =
      "INSERT INTO waitlist (order_id, volunteer_id, status, rule_version, arrived_at) VALUES (?, ?, ?, ?, ?)";

  /** Only who has an account can have asked under a key. */
  private static final String REFUSED =
      """
      INSERT INTO claim_answer (account_id, key, body_hash, answer, created_at)
      SELECT id, ?, ?, ?::jsonb, ? FROM account WHERE volunteer_id = ?
      """;

  private final JdbcOperations jdbc;

  DemoRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The next numbers of orders, as many as asked for. */
  List<String> listNextCodes(int number) {
    return jdbc.prepareStatement(
        "SELECT nextval('order_number') FROM generate_series(1, ?)",
        ask -> {
          ask.setInt(1, number);
          List<String> codes = new ArrayList<>();
          try (ResultSet row = ask.executeQuery()) {
            while (row.next()) codes.add("D%06d".formatted(row.getLong(1)));
          }
          return codes;
        });
  }

  /** Writes orders, their windows and seats. */
  void saveOrders(Collection<Order> orders) {
    each(ORDER, orders, DemoRepository::order);
    each(WINDOW, orders, (o, row) -> {
      for (TimeWindow w : o.windows()) row.add(o.id(), at(w.start()), at(w.end()));
    });
    each(SEAT, orders, (o, row) -> {
      for (Seat s : o.seats()) row.add(s.id(), o.id(), s.number(), o.seats().size(), s.skill(), s.level());
    });
  }

  /** Writes who was promised to orders that are there. */
  void savePromises(Collection<DemoOrder> orders, Instant offersEnd) {
    each(COMMITMENT, orders, (o, row) -> {
      for (Promise p : o.promises()) {
        row.add(
            p.id(), o.order().id(), p.seat().id(), p.volunteerId(), p.teamId(), o.order().regionCode(),
            o.order().cityCode(), p.origin().name(), p.status().name(), at(p.service().start()),
            at(p.service().end()), at(p.period().start()), at(p.period().end()),
            p.status() == CommitmentStatus.OFFERED ? at(offersEnd) : null, p.consent().name(), o.order().ruleVersion(), at(p.madeAt()),
            at(p.endedAt()));
      }
    });
  }

  void savePast(Collection<DemoPast> past) {
    each(RECORD, past, (p, row) -> row.add(p.promise().id(), at(p.checkedIn()), at(p.checkedOut())));
    each(HOURS, past, (p, row) ->
        row.add(
            Ids.next(), p.promise().volunteerId(), p.promise().id(), p.minutes(), p.points(), p.ruleVersion(),
            at(p.checkedOut())));
  }

  /** Writes who waited for orders that are over, the first who came first. */
  void savePlaces(Collection<DemoHistory.Place> places, String ruleVersion) {
    each(PLACE, places, (p, row) ->
        row.add(p.orderId(), p.volunteerId(), p.promoted() ? "PROMOTED" : "CLOSED", ruleVersion, at(p.arrivedAt())));
  }

  void saveRefused(Collection<DemoHistory.Refused> refused) {
    each(REFUSED, refused, (r, row) ->
        row.add(
            Ids.next().toString(), r.orderId() + "/" + r.volunteerId() + "/null/null/true", json(r.reasons()), at(r.at()),
            r.volunteerId()));
  }

  private static String json(List<Reason> reasons) {
    try {
      return JSON.writeValueAsString(Map.of("place", 0, "position", 0, "reasons", reasons));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("reasons that cannot be written: " + reasons, e);
    }
  }

  void saveRatings(Collection<DemoRating> ratings) {
    each(CONFIRMATION, ratings, (r, row) -> row.add(r.orderId(), r.stars(), r.comment(), at(r.at())));
  }

  private static void order(Order o, Row row) throws SQLException {
    row.add(
        o.id(), o.code(), o.requesterId(), o.function(), o.title(), o.note(), o.regionCode(), o.cityCode(), o.place(),
        o.point().lon(), o.point().lat(), o.durationMinutes(), o.seats().size(), o.mode().name(), o.urgency().name(),
        o.oneTeam(), o.returnVisit(), o.status().name(), at(o.opensAt()), at(o.grabDeadline()), at(o.startsAt()),
        o.ruleVersion(), at(o.createdAt()));
  }

  private static @Nullable Object at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private <T> void each(String sql, Collection<T> things, Rows<T> rows) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          for (T thing : things) rows.of(thing, values -> add(statement, values));
          return statement.executeBatch();
        });
  }

  private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      // a null of no type is what the server takes for any column
      if (values[i] == null) statement.setNull(i + 1, java.sql.Types.NULL);
      else statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private interface Rows<T> {
    void of(T thing, Row row) throws SQLException;
  }

  private interface Row {
    void add(@Nullable Object... values) throws SQLException;
  }
}
