package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/** Placements, who sits where in them, and what is left. */
@Singleton
@Transactional
class PlacementRepository {

  private static final String SELECT =
      """
      SELECT l.id, l.proposal_id, l.order_id, l.team_id, l.starts_at, l.leg_in_minutes, l.leg_out_minutes, l.pin,
             l.set_aside, l.set_aside_reason, l.outcome, l.outcome_reason,
             ARRAY(SELECT m.seat_id FROM placement_member m
                    WHERE m.placement_id = l.id ORDER BY m.seat_id) AS seats,
             ARRAY(SELECT m.volunteer_id FROM placement_member m
                    WHERE m.placement_id = l.id ORDER BY m.seat_id) AS people
        FROM placement l
      """;

  private final Statements statements;

  PlacementRepository(Statements statements) {
    this.statements = statements;
  }

  void insert(Collection<Placement> placements) {
    statements.batch(
        """
        INSERT INTO placement (id, proposal_id, order_id, team_id, starts_at, leg_in_minutes, leg_out_minutes, pin,
               set_aside, set_aside_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        placements.stream()
            .map(
                p ->
                    new Object[] {
                      p.id(), p.proposalId(), p.orderId(), p.teamId(), p.start(), p.legInMinutes(), p.legOutMinutes(),
                      p.pin().name(), p.setAside().rules().stream().sorted().toArray(String[]::new), p.setAside().reason()
                    })
            .toList());
    statements.batch(
        "INSERT INTO placement_member (placement_id, seat_id, volunteer_id) VALUES (?, ?, ?)",
        placements.stream()
            .flatMap(
                p -> p.members().entrySet().stream().map(m -> new Object[] {p.id(), m.getKey(), m.getValue()}))
            .toList());
  }

  void delete(Collection<UUID> ids) {
    statements.update("DELETE FROM placement WHERE id = ANY (?)", (Object) ids.toArray(UUID[]::new));
  }

  void setLegs(Collection<Placement> placements) {
    statements.batch(
        "UPDATE placement SET leg_in_minutes = ?, leg_out_minutes = ? WHERE id = ?",
        placements.stream().map(p -> new Object[] {p.legInMinutes(), p.legOutMinutes(), p.id()}).toList());
  }

  /** By team and start. */
  List<Placement> listOf(Collection<UUID> proposalIds) {
    return statements.list(
        SELECT + "WHERE l.proposal_id = ANY (?) ORDER BY l.team_id, l.starts_at, l.id",
        PlacementRepository::placement,
        (Object) proposalIds.toArray(UUID[]::new));
  }

  List<Placement> listById(UUID id) {
    return statements.list(SELECT + "WHERE l.id = ?", PlacementRepository::placement, id);
  }

  /** By proposal id. */
  Map<UUID, List<Unplaced>> listUnplaced(Collection<UUID> proposalIds) {
    Map<UUID, List<Unplaced>> left = new HashMap<>();
    statements.list(
        "SELECT proposal_id, order_id, reason, detail FROM unplaced WHERE proposal_id = ANY (?) ORDER BY order_id",
        row ->
            left.computeIfAbsent(Statements.id(row, "proposal_id"), id -> new ArrayList<>())
                .add(new Unplaced(Statements.id(row, "order_id"), row.getString("reason"), Json.reasons(row.getString("detail")))),
        (Object) proposalIds.toArray(UUID[]::new));
    return left;
  }

  void pin(UUID id, Pin pin) {
    statements.update("UPDATE placement SET pin = ? WHERE id = ?", pin.name(), id);
  }

  /** Locks a placement that has no outcome yet to the end of the transaction; false when it has one. */
  boolean lockDraft(UUID id) {
    return !statements
        .list("SELECT id FROM placement WHERE id = ? AND outcome = 'DRAFT' FOR UPDATE", row -> true, id)
        .isEmpty();
  }

  void setOutcome(UUID id, Placement.Outcome outcome, List<Reason> reasons) {
    statements.update(
        "UPDATE placement SET outcome = ?, outcome_reason = ? WHERE id = ?", outcome, Json.text(reasons), id);
  }

  private static Placement placement(ResultSet row) throws SQLException {
    UUID[] seats = (UUID[]) row.getArray("seats").getArray();
    UUID[] people = (UUID[]) row.getArray("people").getArray();
    Map<UUID, UUID> members = new HashMap<>();
    for (int at = 0; at < seats.length; at++) members.put(seats[at], people[at]);
    return new Placement(
        Statements.id(row, "id"),
        Statements.id(row, "proposal_id"),
        Statements.id(row, "order_id"),
        Statements.id(row, "team_id"),
        Statements.instant(row, "starts_at"),
        members,
        row.getInt("leg_in_minutes"),
        row.getInt("leg_out_minutes"),
        Pin.valueOf(row.getString("pin")),
        new SettingAside(Set.of((String[]) row.getArray("set_aside").getArray()), row.getString("set_aside_reason")),
        Placement.Outcome.valueOf(row.getString("outcome")),
        Json.reasons(row.getString("outcome_reason")));
  }
}
