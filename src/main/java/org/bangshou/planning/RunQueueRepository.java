package org.bangshou.planning;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;

/** The queue of runs: table {@code planning_run}, with leases instead of a broker. */
@Singleton
@Transactional
class RunQueueRepository {

  private final Statements statements;
  private final Duration leaseLength;

  /**
   * @param leaseLength how long a run stays with a worker that gives no sign of life
   */
  RunQueueRepository(Statements statements, @Value("${bangshou.planning.lease:20s}") Duration leaseLength) {
    this.statements = statements;
    this.leaseLength = leaseLength;
  }

  Duration leaseLength() {
    return leaseLength;
  }

  /** The oldest that waits, or one whose worker gives no sign of life; nobody else gets the same one. */
  Optional<Lease> claim() {
    return statements
        .list(
            """
            UPDATE planning_run
               SET status = 'RUNNING', leased_until = clock_timestamp() + make_interval(secs => ?),
                   started_at = coalesce(started_at, clock_timestamp())
             WHERE id = (SELECT id FROM planning_run
                          WHERE status = 'QUEUED' OR (status = 'RUNNING' AND leased_until < clock_timestamp())
                          ORDER BY created_at, id LIMIT 1
                            FOR UPDATE SKIP LOCKED)
            RETURNING id, region_code, horizon_start, horizon_end, kind, seconds, seed, unimproved_seconds, steps,
                      from_proposal, leased_until, rule_version, problem::text AS problem,
                      beginning::text AS beginning, best::text AS best, spent_millis
            """,
            RunQueueRepository::lease, seconds())
        .stream()
        .findFirst();
  }

  /** Keeps the lease; empty when another worker has it. */
  Optional<Lease> renew(Lease lease) {
    return statements
        .list(
            """
            UPDATE planning_run SET leased_until = clock_timestamp() + make_interval(secs => ?)
             WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
            RETURNING leased_until
            """,
            row -> lease.renewed(instant(row)), seconds(), lease.runId(), lease.until())
        .stream()
        .findFirst();
  }

  boolean isStopAsked(Lease lease) {
    return !statements
        .list("SELECT 1 AS yes FROM planning_run WHERE id = ? AND stop_asked", row -> true, lease.runId())
        .isEmpty();
  }

  /** Answers 0 when another worker has it. */
  int storeProblem(Lease lease, String problem, String hash) {
    return statements.update(
        """
        UPDATE planning_run SET problem = ?::jsonb, problem_hash = ?
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        problem, hash, lease.runId(), lease.until());
  }

  int storeBeginning(Lease lease, String plan) {
    return statements.update(
        """
        UPDATE planning_run SET beginning = ?::jsonb
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        plan, lease.runId(), lease.until());
  }

  int storeBest(Lease lease, long spentMillis, String plan) {
    return statements.update(
        """
        UPDATE planning_run SET best = ?::jsonb, spent_millis = ?
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        plan, spentMillis, lease.runId(), lease.until());
  }

  int appendPoint(Lease lease, RunPoint point) {
    return statements.update(
        """
        UPDATE planning_run SET progress = progress || ?::jsonb
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        Json.text(point), lease.runId(), lease.until());
  }

  int end(Lease lease, RunStatus status, List<Reason> failure) {
    return statements.update(
        """
        UPDATE planning_run
           SET status = ?, failure = ?, leased_until = NULL, ended_at = clock_timestamp(), best = NULL
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        status, Json.text(failure), lease.runId(), lease.until());
  }

  /** Back into the queue at once, for a worker that closes. */
  int giveBack(Lease lease) {
    return statements.update(
        """
        UPDATE planning_run SET status = 'QUEUED', leased_until = NULL
         WHERE id = ? AND status = 'RUNNING' AND leased_until = ?
        """,
        lease.runId(), lease.until());
  }

  private double seconds() {
    return leaseLength.toMillis() / 1000.0;
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
        Statements.id(row, "id"),
        ask(row),
        instant(row),
        row.getString("rule_version"),
        new Lease.Left(
            row.getString("problem"), row.getString("beginning"), row.getString("best"), row.getLong("spent_millis")));
  }

  /** What was asked of a run, from its row. */
  static RunAsk ask(ResultSet row) throws SQLException {
    return new RunAsk(
        row.getString("region_code"),
        new TimeWindow(Statements.instant(row, "horizon_start"), Statements.instant(row, "horizon_end")),
        RunKind.valueOf(row.getString("kind")),
        row.getInt("seconds"),
        row.getLong("seed"),
        row.getInt("unimproved_seconds"),
        row.getLong("steps"),
        row.getObject("from_proposal", UUID.class));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return Statements.instant(row, "leased_until");
  }
}
