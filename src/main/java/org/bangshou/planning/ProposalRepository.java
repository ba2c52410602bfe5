package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.PageAsk;

/** Proposals with their placements, read whole; small changes row by row. */
@Singleton
@Transactional
class ProposalRepository {

  private static final String SELECT =
      """
      SELECT s.id, s.run_id, s.region_code, s.status, s.parent_id, p.rule_version, s.unassigned_weight, s.travel_minutes, s.created_at,
             s.published_at, s.published_by
        FROM proposal s
        JOIN planning_run p ON p.id = s.run_id
      """;

  private final Statements statements;
  private final PlacementRepository placements;

  ProposalRepository(Statements statements, PlacementRepository placements) {
    this.statements = statements;
    this.placements = placements;
  }

  void insert(UUID id, UUID runId, String regionCode, long unassignedWeight, long travelMinutes, String solution) {
    statements.update(
        """
        INSERT INTO proposal (id, run_id, parent_id, region_code, status, unassigned_weight, travel_minutes, solution)
        SELECT ?, r.id, r.from_proposal, ?, 'DRAFT', ?, ?, ?::jsonb FROM planning_run r WHERE r.id = ?
        """,
        id, regionCode, unassignedWeight, travelMinutes, solution, runId);
  }

  void insertUnplaced(UUID proposalId, Collection<Unplaced> unplaced) {
    statements.batch(
        "INSERT INTO unplaced (proposal_id, order_id, reason, detail) VALUES (?, ?, ?, ?)",
        unplaced.stream().map(u -> new Object[] {proposalId, u.orderId(), u.reason(), Json.text(u.why())}).toList());
  }

  void deleteUnplaced(UUID proposalId, UUID orderId) {
    statements.update("DELETE FROM unplaced WHERE proposal_id = ? AND order_id = ?", proposalId, orderId);
  }

  Optional<Proposal> find(UUID id) {
    return whole(SELECT + "WHERE s.id = ?", id).stream().findFirst();
  }

  /** By id, which is by the time of writing; the primary key read backwards gives the page. */
  List<Proposal> listPage(Collection<String> scopes, PageAsk ask) {
    String[] codes = scopes.toArray(String[]::new);
    return whole(
        SELECT
            + """
              WHERE ('330000' = ANY (?)
                     OR s.region_code IN (SELECT code FROM region WHERE code = ANY (?) OR parent_code = ANY (?)))
                AND s.id < ?
              ORDER BY s.id DESC LIMIT ?
              """,
        codes, codes, codes, ask.after().id(), ask.rows());
  }

  /** Locks a proposal to the end of the transaction; empty when there is none. */
  Optional<ProposalStatus> lock(UUID id) {
    return statements
        .list("SELECT status FROM proposal WHERE id = ? FOR UPDATE", row -> status(row), id)
        .stream()
        .findFirst();
  }

  /** Keeps a proposal's status as it is to the end of the transaction; empty when there is none. */
  Optional<ProposalStatus> share(UUID id) {
    return statements
        .list("SELECT status FROM proposal WHERE id = ? FOR SHARE", row -> status(row), id)
        .stream()
        .findFirst();
  }

  void setFigures(UUID id, long unassignedWeight, long travelMinutes) {
    statements.update(
        "UPDATE proposal SET unassigned_weight = ?, travel_minutes = ? WHERE id = ?", unassignedWeight, travelMinutes, id);
  }

  int discard(UUID id) {
    return statements.update("UPDATE proposal SET status = 'DISCARDED' WHERE id = ? AND status = 'DRAFT'", id);
  }

  int publish(UUID id, UUID accountId) {
    return statements.update(
        """
        UPDATE proposal SET status = 'PUBLISHED', published_at = clock_timestamp(), published_by = ?
         WHERE id = ? AND status = 'DRAFT'
        """,
        accountId, id);
  }

  /**
   * What a run keeps, of the proposal from which it goes on or of the region's latest draft: placements that are
   * pinned, and those that start before then.
   */
  List<Placement> listKept(RunAsk ask, Instant frozenUntil) {
    return Optional.ofNullable(ask.fromProposalId())
        .or(() -> findLatestDraft(ask.regionCode()))
        .map(id -> placements.listOf(List.of(id)))
        .orElse(List.of())
        .stream()
        .filter(p -> p.pinned() || p.start().isBefore(frozenUntil))
        .toList();
  }

  private Optional<UUID> findLatestDraft(String regionCode) {
    return statements
        .list(
            """
            SELECT s.id FROM proposal s
             WHERE s.region_code = ? AND s.status = 'DRAFT' ORDER BY s.created_at DESC, s.id DESC LIMIT 1
            """,
            row -> Statements.id(row, "id"), regionCode)
        .stream()
        .findFirst();
  }

  /** The region's latest proposal that was not discarded, with its run's horizon to end after that moment. */
  Optional<Proposal> findLatest(String regionCode, Instant after) {
    return whole(
            SELECT
                + """
                  WHERE s.region_code = ? AND s.status <> 'DISCARDED' AND p.horizon_end > ?
                  ORDER BY s.created_at DESC, s.id DESC LIMIT 1
                  """,
            regionCode, after)
        .stream()
        .findFirst();
  }

  private List<Proposal> whole(String sql, Object... values) {
    List<Proposal> bare = statements.list(sql, ProposalRepository::proposal, values);
    if (bare.isEmpty()) return bare;
    List<UUID> ids = bare.stream().map(Proposal::id).toList();
    Map<UUID, List<Placement>> placed =
        placements.listOf(ids).stream().collect(Collectors.groupingBy(Placement::proposalId));
    Map<UUID, List<Unplaced>> left = placements.listUnplaced(ids);
    return bare.stream()
        .map(p -> p.with(placed.getOrDefault(p.id(), List.of()), left.getOrDefault(p.id(), List.of())))
        .toList();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        Statements.id(row, "id"),
        Statements.id(row, "run_id"),
        row.getString("region_code"),
        status(row),
        row.getObject("parent_id", UUID.class),
        row.getString("rule_version"),
        row.getLong("unassigned_weight"),
        row.getLong("travel_minutes"),
        Statements.instant(row, "created_at"),
        Statements.findInstant(row, "published_at"),
        row.getObject("published_by", UUID.class),
        List.of(),
        List.of());
  }

  private static ProposalStatus status(ResultSet row) throws SQLException {
    return ProposalStatus.valueOf(row.getString("status"));
  }
}
