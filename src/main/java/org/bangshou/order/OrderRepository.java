package org.bangshou.order;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Region;
import org.jspecify.annotations.Nullable;

/** Reads whole orders, windows and seats with them, in one statement whatever their number. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class OrderRepository implements GenericRepository<OrderRow, UUID> {

  private static final String OF_REQUESTER = " FROM service_order o JOIN requester r ON r.id = o.requester_id ";
  private static final String ORDER = "SELECT o.*, r.name AS requester_name" + OF_REQUESTER;
  private static final String WHOLE_ORDER = "SELECT o.*, r.name AS requester_name,\n" + Wanted.COLUMNS + OF_REQUESTER;
  private static final String WANTED = "SELECT o.id,\n" + Wanted.COLUMNS + " FROM service_order o WHERE o.id = ANY(?)";

  /** Seats of the orders of which is remembered what they want. */
  private static final int MOST_REMEMBERED = 500_000;

  /** Within a scope: the province, a city or a county. */
  private static final String IN_SCOPE = " (? = '330000' OR o.region_code = ? OR o.city_code = ?) ";

  /**
   * The latest orders of some statuses within the province, some cities or some counties: each status of each scope
   * gives its own latest few from an index, and of these the latest are the page. So a page costs the same whatever
   * lies behind it.
   */
  static final String LATEST =
      """
      SELECT DISTINCT p.id FROM unnest(?::text[]) AS t(status)
       CROSS JOIN LATERAL (
          (SELECT o.id FROM service_order o
            WHERE ? AND o.status = t.status AND o.id < ? ORDER BY o.id DESC LIMIT ?)
          UNION ALL
          (SELECT c.id FROM unnest(?::text[]) AS s(code) CROSS JOIN LATERAL (
             SELECT o.id FROM service_order o
              WHERE o.city_code = s.code AND o.status = t.status AND o.id < ? ORDER BY o.id DESC LIMIT ?) c)
          UNION ALL
          (SELECT c.id FROM unnest(?::text[]) AS s(code) CROSS JOIN LATERAL (
             SELECT o.id FROM service_order o
              WHERE o.region_code = s.code AND o.status = t.status AND o.id < ? ORDER BY o.id DESC LIMIT ?) c)) p
       ORDER BY p.id DESC LIMIT ?
      """;

  /** How many of the latest a search looks through. */
  private static final int SEARCHED = 3000;

  private final JdbcOperations jdbc;

  /** So that an order that hundreds want to lock is not read seat by seat each time. */
  private final Cache<UUID, Wanted> wanted =
      Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED).<UUID, Wanted>weigher((id, known) -> 1 + known.seats().size()).build();

  OrderRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Who asked for an order. */
  @Introspected
  record Asked(UUID id, UUID requesterId) {}

  @Query("SELECT id, requester_id FROM service_order WHERE id IN (:ids)")
  abstract List<Asked> listRequesters(Collection<UUID> ids);

  @Query(
      """
      SELECT id FROM service_order
       WHERE id IN (:ids) AND status NOT IN ('CONFIRMED', 'CANCELLED', 'REJECTED', 'LAPSED')
      """)
  abstract List<UUID> listGoingOn(Collection<UUID> ids);

  @Query("SELECT nextval('order_number')")
  abstract long nextNumber();

  @Transactional
  Optional<Order> findById(UUID id) {
    return list(WHOLE_ORDER + "WHERE o.id = ?", s -> s.setObject(1, id)).stream().findFirst();
  }

  /** Locks the order's row to the end of the transaction; every change of its seats goes through here. */
  @Transactional
  Optional<Order> lock(UUID id) {
    return locked(ORDER + "WHERE o.id = ? FOR NO KEY UPDATE OF o", List.of(id), s -> s.setObject(1, id)).stream().findFirst();
  }

  /** In the order of their ids, as everybody locks several. */
  @Transactional
  List<Order> lockFree(Collection<UUID> ids) {
    return locked(
        ORDER + "WHERE o.id = ANY(?) ORDER BY o.id FOR NO KEY UPDATE OF o SKIP LOCKED", ids, s -> s.setArray(1, array(s, "uuid", ids)));
  }

  private List<Order> locked(String sql, Collection<UUID> ids, Binder binder) {
    Map<UUID, Wanted> known = wanted.getAll(ids, this::listWanted);
    return query(sql, binder, row -> OrderRow.order(row, requireNonNull(known.get(row.getObject("id", UUID.class)))));
  }

  private Map<UUID, Wanted> listWanted(Set<? extends UUID> ids) {
    Map<UUID, Wanted> found = new HashMap<>();
    query(WANTED, s -> s.setArray(1, array(s, "uuid", ids)), row -> found.put(row.getObject("id", UUID.class), Wanted.read(row)));
    return found;
  }

  @Transactional
  void move(Collection<Orders.Held> held) {
    jdbc.prepareStatement(
        """
        UPDATE service_order o SET status = h.status, starts_at = h.starts_at, version = version + 1
          FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS h(id, status, starts_at) WHERE o.id = h.id
        """,
        s -> {
          s.setArray(1, array(s, "uuid", held.stream().map(h -> h.locked().id()).toList()));
          s.setArray(2, array(s, "text", held.stream().map(h -> h.status().name()).toList()));
          s.setArray(3, array(s, "text", held.stream().map(h -> h.startsAt() == null ? null : h.startsAt().toString()).toList()));
          return s.executeUpdate();
        });
  }

  @Transactional
  Optional<Order> findByCode(String code) {
    return list(WHOLE_ORDER + "WHERE o.code = ?", s -> s.setString(1, code)).stream().findFirst();
  }

  @Transactional
  List<Order> listByIds(Collection<UUID> ids) {
    return list(WHOLE_ORDER + "WHERE o.id = ANY(?)", s -> s.setArray(1, array(s, "uuid", ids)));
  }

  @Transactional
  List<Order> listByStatus(String scope, Collection<String> statuses, int limit) {
    return list(
        WHOLE_ORDER + "WHERE" + IN_SCOPE + "AND o.status = ANY(?) ORDER BY o.created_at DESC, o.id LIMIT ?",
        s -> {
          scope(s, scope);
          s.setArray(4, array(s, "text", statuses));
          s.setInt(5, limit);
        });
  }

  @Transactional
  List<Order> listOfRequester(UUID requesterId) {
    return list(
        WHOLE_ORDER + "WHERE o.requester_id = ? ORDER BY o.created_at DESC, o.id LIMIT 500",
        s -> s.setObject(1, requesterId));
  }

  /** By id, which is by the time of posting. */
  @Transactional
  List<Order> listPage(Collection<String> scopes, Collection<String> statuses, PageAsk ask) {
    return list(
        WHOLE_ORDER + "JOIN (" + LATEST + ") l ON l.id = o.id ORDER BY o.id DESC",
        s -> latest(s, scopes, statuses, ask.after().id(), ask.rows()));
  }

  /** Of the latest, those whose code, title or requester contains the text. */
  @Transactional
  List<Order> search(Collection<String> scopes, Collection<String> statuses, String text, int most) {
    return list(
        WHOLE_ORDER
            + "JOIN ("
            + LATEST
            + ") l ON l.id = o.id WHERE strpos(lower(o.code || ' ' || o.title || ' ' || r.name), lower(?)) > 0"
            + " ORDER BY o.id DESC LIMIT ?",
        s -> {
          latest(s, scopes, statuses, Mark.START.id(), SEARCHED);
          s.setString(12, text);
          s.setInt(13, most);
        });
  }

  /** Open ones whose first window begins before that moment, the most pressing first. */
  @Transactional
  List<Order> listPressing(Collection<String> scopes, Instant before, int most) {
    return list(
        WHOLE_ORDER
            + """
              CROSS JOIN LATERAL (SELECT min(lower(w.during)) AS begins FROM order_window w WHERE w.order_id = o.id) b
              WHERE o.status = 'OPEN' AND ('330000' = ANY(?) OR o.city_code = ANY(?) OR o.region_code = ANY(?))
                AND b.begins < ?
              ORDER BY b.begins, o.id LIMIT ?
              """,
        s -> {
          for (int at = 1; at <= 3; at++) s.setArray(at, array(s, "text", scopes));
          s.setTimestamp(4, Timestamp.from(before));
          s.setInt(5, most);
        });
  }

  @Transactional
  List<Order> listPageOfRequester(UUID requesterId, PageAsk ask) {
    return list(
        WHOLE_ORDER
            + """
              WHERE o.requester_id = ? AND (o.created_at, o.id) < (?, ?)
              ORDER BY o.created_at DESC, o.id DESC LIMIT ?
              """,
        s -> {
          s.setObject(1, requesterId);
          s.setTimestamp(2, Timestamp.from(ask.after().at()));
          s.setObject(3, ask.after().id());
          s.setInt(4, ask.rows());
        });
  }

  /** What people may look at and grab: approved, not dispatched only, and not over. */
  @Transactional
  List<Order> listPool(Collection<String> counties, Instant now) {
    return list(
        WHOLE_ORDER
            + """
              WHERE o.region_code = ANY(?) AND o.status IN ('OPEN', 'FILLED') AND o.mode <> 'DISPATCH'
                AND (o.starts_at IS NULL OR o.starts_at > ?)
                AND EXISTS (SELECT FROM order_window w WHERE w.order_id = o.id AND upper(w.during) > ?)
              """,
        s -> {
          s.setArray(1, array(s, "text", counties));
          s.setTimestamp(2, Timestamp.from(now));
          s.setTimestamp(3, Timestamp.from(now));
        });
  }

  @Transactional
  List<Order> listOpen(String scope, TimeWindow horizon) {
    return list(
        WHOLE_ORDER
            + "WHERE"
            + IN_SCOPE
            + """
              AND o.status = 'OPEN' AND o.mode <> 'GRAB'
              AND EXISTS (SELECT FROM order_window w WHERE w.order_id = o.id AND w.during && tstzrange(?, ?))
              ORDER BY o.created_at, o.id
              """,
        s -> {
          scope(s, scope);
          s.setTimestamp(4, Timestamp.from(horizon.start()));
          s.setTimestamp(5, Timestamp.from(horizon.end()));
        });
  }

  /** Approved orders whose last window is over and to which nobody was promised. */
  @Query(
      """
      SELECT o.id FROM service_order o
       WHERE o.status IN ('OPEN', 'FILLED')
         AND NOT EXISTS (SELECT FROM order_window w WHERE w.order_id = o.id AND upper(w.during) > :now)
         AND NOT EXISTS (SELECT FROM commitment c WHERE c.order_id = o.id AND c.active)
       LIMIT 500
      """)
  abstract List<UUID> listLapsed(Instant now);

  @Query(
      """
      SELECT status, count(*)::int AS number FROM service_order o
       WHERE o.status IN ('SUBMITTED', 'OPEN', 'FILLED', 'SERVED')
         AND (:scope = '330000' OR o.region_code = :scope OR o.city_code = :scope)
       GROUP BY status
      """)
  abstract List<StatusCount> countGoingOn(String scope);

  /** Orders that still look for people, and their free seats, by county. */
  @Query(
      """
      SELECT o.region_code, count(*)::int AS orders,
             sum(o.seats - (SELECT count(*) FROM commitment c WHERE c.order_id = o.id AND c.active))::int AS free_seats
        FROM service_order o
       WHERE o.status = 'OPEN' AND (:scope = '330000' OR o.region_code = :scope OR o.city_code = :scope)
       GROUP BY o.region_code ORDER BY free_seats DESC, o.region_code
      """)
  abstract List<CountyNeed> listNeeds(String scope);

  @Query(
      """
      INSERT INTO service_order (id, code, requester_id, function, title, note, region_code, city_code, place, lon, lat,
             duration_minutes, seats, mode, urgency, one_team, return_visit, preferred_team_id, status, rule_version)
      VALUES (:id, :code, :requesterId, :function, :title, :note, :regionCode, :cityCode, :place, :lon, :lat,
             :durationMinutes, :seats, :mode, :urgency, :oneTeam, :returnVisit, :preferredTeamId, 'SUBMITTED', :ruleVersion)
      """)
  abstract void insert(
      UUID id,
      String code,
      UUID requesterId,
      String function,
      String title,
      String note,
      String regionCode,
      String cityCode,
      String place,
      double lon,
      double lat,
      int durationMinutes,
      int seats,
      String mode,
      String urgency,
      boolean oneTeam,
      boolean returnVisit,
      @Nullable UUID preferredTeamId,
      String ruleVersion);

  @Query("INSERT INTO order_window (order_id, during) VALUES (:orderId, tstzrange(:start, :end)) ON CONFLICT DO NOTHING")
  abstract void insertWindow(UUID orderId, Instant start, Instant end);

  @Query(
      """
      INSERT INTO seat (id, order_id, number, order_seats, skill, level)
      VALUES (:id, :orderId, :number, :seats, :skill, :level)
      """)
  abstract void insertSeat(UUID id, UUID orderId, int number, int seats, String skill, int level);

  @Query(
      """
      UPDATE service_order SET status = 'OPEN', mode = :mode, opens_at = :opensAt, grab_deadline = :grabDeadline,
             version = version + 1
       WHERE id = :id
      """)
  abstract void open(UUID id, String mode, Instant opensAt, @Nullable Instant grabDeadline);

  @Query(
      """
      UPDATE service_order SET status = :status, starts_at = :startsAt, version = version + 1 WHERE id = :id
      """)
  abstract void move(UUID id, String status, @Nullable Instant startsAt);

  private List<Order> list(String sql, Binder binder) {
    return query(sql, binder, row -> OrderRow.order(row, Wanted.read(row)));
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

  private static void scope(PreparedStatement statement, String scope) throws SQLException {
    for (int at = 1; at <= 3; at++) statement.setString(at, scope);
  }

  /** Fills {@link #LATEST}: its eleven values. */
  static void latest(PreparedStatement statement, Collection<String> scopes, Collection<String> statuses, UUID after, int rows)
      throws SQLException {
    boolean everywhere = scopes.contains(Region.PROVINCE);
    statement.setArray(1, array(statement, "text", statuses));
    statement.setBoolean(2, everywhere);
    statement.setArray(5, array(statement, "text", everywhere ? List.of() : scopes.stream().filter(s -> s.endsWith("00")).toList()));
    statement.setArray(8, array(statement, "text", everywhere ? List.of() : scopes.stream().filter(s -> !s.endsWith("00")).toList()));
    for (int branch = 0; branch < 3; branch++) {
      statement.setObject(3 + 3 * branch, after);
      statement.setInt(4 + 3 * branch, rows);
    }
    statement.setInt(11, rows);
  }

  private static java.sql.Array array(PreparedStatement statement, String type, Collection<?> values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values.toArray());
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reader<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  /** What a county looks for. */
  @Introspected
  record CountyNeed(String regionCode, int orders, int freeSeats) {}

  /** How many orders of a scope stand where. */
  @io.micronaut.core.annotation.Introspected
  record StatusCount(String status, int number) {}
}
