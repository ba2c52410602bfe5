package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/** The runs as people see them. What a worker does with them is in {@link RunQueueRepository}. */
@Singleton
@Transactional
class RunRepository {

  private static final String SELECT =
      """
      SELECT p.id, p.region_code, p.status, p.horizon_start, p.horizon_end, p.seconds, p.seed, p.problem_hash,
             p.progress::text AS progress, p.stop_asked, p.failure, p.rule_version, p.requested_by,
             p.created_at, p.started_at, p.ended_at, s.id AS proposal_id
        FROM planning_run p
        LEFT JOIN proposal s ON s.run_id = p.id
      """;

  private final Statements statements;

  RunRepository(Statements statements) {
    this.statements = statements;
  }

  /** Puts a run into the queue; 0 when the region has one already. */
  int insert(UUID id, String regionCode, TimeWindow horizon, Duration limit, long seed, String rules, @Nullable UUID parent, UUID account) {
    return statements.update(
        """
        INSERT INTO planning_run (id, region_code, status, horizon_start, horizon_end, seconds, seed,
               rule_version, parent_id, requested_by)
        VALUES (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (region_code) WHERE status IN ('QUEUED', 'RUNNING') DO NOTHING
        """,
        id, regionCode, horizon.start(), horizon.end(), (int) limit.toSeconds(), seed, rules, parent, account);
  }

  Optional<Run> find(UUID id) {
    return statements.list(SELECT + "WHERE p.id = ?", RunRepository::run, id).stream().findFirst();
  }

  /** Latest first, at most a hundred. */
  List<Run> list(String scope) {
    return statements.list(
        SELECT
            + """
              JOIN region r ON r.code = p.region_code
              WHERE ? = '330000' OR r.code = ? OR r.parent_code = ?
              ORDER BY p.created_at DESC, p.id DESC LIMIT 100
              """,
        RunRepository::run, scope, scope, scope);
  }

  /** By id, which is by the time of asking; the primary key read backwards gives the page. */
  List<Run> listPage(Collection<String> scopes, PageAsk ask) {
    String[] codes = scopes.toArray(String[]::new);
    return statements.list(
        SELECT
            + """
              WHERE ('330000' = ANY (?)
                     OR p.region_code IN (SELECT code FROM region WHERE code = ANY (?) OR parent_code = ANY (?)))
                AND p.id < ?
              ORDER BY p.id DESC LIMIT ?
              """,
        RunRepository::run, codes, codes, codes, ask.after().id(), ask.rows());
  }

  /** The stored problem as JSON; empty until a worker has taken the snapshot. */
  Optional<String> findProblem(UUID id) {
    return statements
        .list("SELECT problem::text AS problem FROM planning_run WHERE id = ? AND problem IS NOT NULL",
            row -> row.getString("problem"), id)
        .stream()
        .findFirst();
  }

  /** One that waits ends at once; one that works is asked to. */
  void askToStop(UUID id) {
    statements.update(
        """
        UPDATE planning_run
           SET stop_asked = true,
               ended_at = CASE WHEN status = 'QUEUED' THEN clock_timestamp() ELSE ended_at END,
               status = CASE WHEN status = 'QUEUED' THEN 'STOPPED' ELSE status END
         WHERE id = ? AND status IN ('QUEUED', 'RUNNING')
        """,
        id);
  }

  /** A proposal from which anything was promised stays, whatever its status. */
  int deleteUnpublished(Instant before) {
    statements.update(
        """
        DELETE FROM proposal s USING planning_run p
         WHERE p.id = s.run_id AND p.ended_at < ? AND s.status <> 'PUBLISHED'
           AND NOT EXISTS (SELECT FROM commitment c WHERE c.proposal_id = s.id)
        """,
        before);
    return statements.update(
        """
        DELETE FROM planning_run p
         WHERE p.ended_at < ? AND p.status IN ('DONE', 'STOPPED', 'FAILED')
           AND NOT EXISTS (SELECT FROM proposal s WHERE s.run_id = p.id)
        """,
        before);
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        Statements.id(row, "id"),
        row.getString("region_code"),
        RunStatus.valueOf(row.getString("status")),
        new TimeWindow(Statements.instant(row, "horizon_start"), Statements.instant(row, "horizon_end")),
        row.getInt("seconds"),
        row.getLong("seed"),
        row.getString("problem_hash"),
        Json.points(row.getString("progress")),
        row.getBoolean("stop_asked"),
        Json.reasons(row.getString("failure")),
        row.getString("rule_version"),
        Statements.id(row, "requested_by"),
        Statements.instant(row, "created_at"),
        Statements.findInstant(row, "started_at"),
        Statements.findInstant(row, "ended_at"),
        row.getObject("proposal_id", UUID.class));
  }
}
