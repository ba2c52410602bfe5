package org.bangshou.ledger;

import static java.util.Objects.requireNonNull;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.rules.Busy;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's rows. A seat is taken by {@link #insert} alone and given back by {@link #move} alone.
 * Deadlines run on the database's clock.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class CommitmentRepository implements GenericRepository<CommitmentRow, UUID> {

  private static final String SELECT =
      """
      SELECT id, order_id, seat_id, volunteer_id, team_id, region_code, origin, status, starts_at, ends_at,
             lower(period) AS period_start, upper(period) AS period_end, offer_deadline, consent, consent_deadline,
             proposal_id, rule_version, created_at, end_reason
        FROM commitment
      """;

  /** Deadlines run on the database's clock. */
  private static final String INSERT =
      """
      INSERT INTO commitment (id, order_id, seat_id, volunteer_id, team_id, region_code, city_code, origin, status,
             starts_at, ends_at, period, offer_deadline, consent, consent_deadline, proposal_id, rule_version, seen)
      SELECT id, order_id, seat_id, volunteer_id, team_id, region_code, city_code, origin, status, starts_at, ends_at,
             tstzrange(period_start, period_end), now() + make_interval(secs => offer_seconds), consent,
             now() + make_interval(secs => consent_seconds), proposal_id, rule_version, seen
        FROM jsonb_to_recordset(cast(? AS jsonb))
          AS t(id uuid, order_id uuid, seat_id uuid, volunteer_id uuid, team_id uuid, region_code text, city_code text,
               origin text, status text, starts_at timestamptz, ends_at timestamptz, period_start timestamptz,
               period_end timestamptz, offer_seconds double precision, consent text, consent_seconds double precision,
               proposal_id uuid, rule_version text, seen jsonb)
      RETURNING id, order_id, seat_id, volunteer_id, team_id, region_code, origin, status, starts_at, ends_at,
             lower(period) AS period_start, upper(period) AS period_end, offer_deadline, consent, consent_deadline,
             proposal_id, rule_version, created_at, end_reason
      """;

  /** No service, the way there and back included, takes longer. */
  private static final Duration LONGEST = Duration.ofDays(3);

  private final JdbcOperations jdbc;

  CommitmentRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  Optional<Commitment> findById(UUID id) {
    return list(SELECT + "WHERE id = ?", s -> s.setObject(1, id)).stream().findFirst();
  }

  @Transactional
  List<Commitment> listByIds(Collection<UUID> ids) {
    return list(SELECT + "WHERE id = ANY(?)", s -> s.setArray(1, uuids(s, ids)));
  }

  @Transactional
  List<Commitment> listOfVolunteer(UUID volunteerId) {
    return list(
        SELECT + "WHERE volunteer_id = ? ORDER BY starts_at DESC, id LIMIT 500", s -> s.setObject(1, volunteerId));
  }

  @Transactional
  List<Commitment> listOffersOfTeams(Collection<UUID> teamIds) {
    return list(
        SELECT + "WHERE team_id = ANY(?) AND status = 'OFFERED' ORDER BY offer_deadline, id",
        s -> s.setArray(1, uuids(s, teamIds)));
  }

  @Transactional
  List<Commitment> listPageOfVolunteer(UUID volunteerId, PageAsk ask) {
    return list(
        SELECT + "WHERE volunteer_id = ? AND (starts_at, id) < (?, ?) ORDER BY starts_at DESC, id DESC LIMIT ?",
        s -> {
          s.setObject(1, volunteerId);
          s.setTimestamp(2, Timestamp.from(ask.after().at()));
          s.setObject(3, ask.after().id());
          s.setInt(4, ask.rows());
        });
  }

  @Transactional
  List<Commitment> listActiveOn(Collection<UUID> orderIds) {
    return list(
        SELECT + "WHERE order_id = ANY(?) AND active ORDER BY created_at, id",
        s -> s.setArray(1, uuids(s, orderIds)));
  }

  @Transactional
  List<Commitment> listOn(UUID orderId) {
    return list(SELECT + "WHERE order_id = ? ORDER BY created_at, id", s -> s.setObject(1, orderId));
  }

  /**
   * Active promises by volunteer whose period touches that time. Found by the volunteer and the start: the
   * index that keeps people from being in two places is several times slower to ask.
   */
  @Transactional
  Map<UUID, List<Busy>> listBusy(Collection<UUID> volunteerIds, TimeWindow around) {
    return jdbc.prepareStatement(
        """
        SELECT v.id AS volunteer_id, c.order_id, c.starts_at, lower(c.period) AS period_start, upper(c.period) AS period_end
          FROM volunteer v
         CROSS JOIN LATERAL (
               SELECT * FROM commitment
                WHERE volunteer_id = v.id AND starts_at BETWEEN ? AND ?
                  AND status IN ('OFFERED', 'ACCEPTED', 'SERVING', 'SERVED')) c
         WHERE v.id = ANY(?) AND c.period && tstzrange(?, ?)
         ORDER BY c.starts_at
        """,
        statement -> {
          TimeWindow starts = around.padded(LONGEST, LONGEST);
          statement.setTimestamp(1, Timestamp.from(starts.start()));
          statement.setTimestamp(2, Timestamp.from(starts.end()));
          statement.setArray(3, uuids(statement, volunteerIds));
          statement.setTimestamp(4, Timestamp.from(around.start()));
          statement.setTimestamp(5, Timestamp.from(around.end()));
          Map<UUID, List<Busy>> busy = new HashMap<>();
          try (var row = statement.executeQuery()) {
            while (row.next()) {
              var period =
                  new TimeWindow(CommitmentRow.instant(row, "period_start"), CommitmentRow.instant(row, "period_end"));
              busy.computeIfAbsent(CommitmentRow.uuid(row, "volunteer_id"), id -> new ArrayList<>())
                  .add(new Busy(CommitmentRow.uuid(row, "order_id"), CommitmentRow.instant(row, "starts_at"), period));
            }
          }
          return busy;
        });
  }

  /**
   * How people claimed and served lately, by volunteer.
   *
   * @param withinDays how many days back is lately for services
   */
  @Transactional
  List<Record> listRecords(Collection<UUID> ids, int withinDays) {
    return query(
        """
        SELECT v.id, theirs.*
          FROM volunteer v
         CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE status = 'ACCEPTED' AND origin <> 'PLACEMENT') AS open_claims,
                      count(*) FILTER (WHERE active AND origin IN ('GRAB', 'TEAM_GRAB')
                                         AND created_at > now() - interval '7 days') AS claims_this_week,
                      count(*) FILTER (WHERE status = 'SERVED'
                                         AND starts_at > now() - make_interval(days => ?)) AS served_lately,
                      max(ended_at) FILTER (WHERE status = 'NO_SHOW') AS last_no_show,
                      coalesce(array_agg(order_id) FILTER (WHERE status = 'DECLINED' AND consent = 'ASKED'), '{}') AS refused_on
                 FROM commitment WHERE volunteer_id = v.id) theirs
         WHERE v.id = ANY(?)
        """,
        s -> {
          s.setInt(1, withinDays);
          s.setArray(2, uuids(s, ids));
        },
        row -> {
          Timestamp last = row.getTimestamp("last_no_show");
          return new Record(
              CommitmentRow.uuid(row, "id"),
              row.getInt("open_claims"),
              row.getInt("claims_this_week"),
              row.getInt("served_lately"),
              last == null ? null : last.toInstant(),
              Set.of((UUID[]) row.getArray("refused_on").getArray()));
        });
  }

  /** Order id to the number of people waiting, where there are any. */
  @Transactional
  Map<UUID, Integer> countWaiting(Collection<UUID> orderIds) {
    Map<UUID, Integer> numbers = new HashMap<>();
    query(
        "SELECT order_id, count(*) AS number FROM waitlist WHERE order_id = ANY(?) AND status = 'WAITING' GROUP BY order_id",
        s -> s.setArray(1, uuids(s, orderIds)),
        row -> numbers.put(CommitmentRow.uuid(row, "order_id"), row.getInt("number")));
    return numbers;
  }

  /**
   * What the caps look at.
   *
   * @param openClaims not served yet
   * @param claimsThisWeek made in the last seven days and not given back
   * @param servedLately services within the days asked for
   * @param refusedOn orders whose requester did not want them
   */
  record Record(
      UUID volunteerId,
      int openClaims,
      int claimsThisWeek,
      int servedLately,
      @Nullable Instant lastNoShow,
      Set<UUID> refusedOn) {}

  /**
   * Takes seats: all of one statement, or none.
   *
   * @param taken not empty
   * @return as they were written, in the same order
   */
  @Transactional
  List<Commitment> insert(List<Taken> taken) {
    Map<UUID, Commitment> written = new HashMap<>();
    for (Commitment c : list(INSERT, s -> s.setString(1, Json.text(taken.stream().map(TakenRow::of).toList())))) {
      written.put(c.id(), c);
    }
    return taken.stream().map(t -> requireNonNull(written.get(t.commitment().id()))).toList();
  }

  /** What the rules saw when the seat was taken, as JSON; none for rows older than that is kept. */
  @Query("SELECT seen::text FROM commitment WHERE id = :id AND seen IS NOT NULL")
  abstract Optional<String> findSeen(UUID id);

  @Query(
      """
      UPDATE commitment SET status = :next, end_reason = :reason,
             ended_at = CASE WHEN :next IN ('OFFERED', 'ACCEPTED', 'SERVING') THEN NULL ELSE now() END
       WHERE id = :id AND status = :from
      """)
  abstract int move(UUID id, String from, String next, String reason);

  @Query("SELECT id FROM commitment WHERE status = 'OFFERED' AND offer_deadline < now() ORDER BY offer_deadline LIMIT 200")
  abstract List<UUID> listOverdueOffers();

  /** Asks the requester about a seat that was accepted; they have so many seconds. */
  @Query(
      """
      UPDATE commitment SET consent = 'ASKED', consent_deadline = now() + make_interval(secs => :seconds)
       WHERE id = :id AND status = 'ACCEPTED'
      """)
  abstract void ask(UUID id, double seconds);

  /** The requester agrees. Answers the rows moved: 1, or 0 when they are not asked, or not any more. */
  @Query("UPDATE commitment SET consent = 'GIVEN' WHERE id = :id AND status = 'ACCEPTED' AND consent = 'ASKED'")
  abstract int agree(UUID id);

  @Query(
      """
      SELECT id FROM commitment
       WHERE status = 'ACCEPTED' AND consent = 'ASKED' AND consent_deadline < now() ORDER BY consent_deadline LIMIT 200
      """)
  abstract List<UUID> listOverdueConsents();

  private List<Commitment> list(String sql, Binder binder) {
    return query(sql, binder, CommitmentRow::commitment);
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

  private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
