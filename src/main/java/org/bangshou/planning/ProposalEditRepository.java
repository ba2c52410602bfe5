package org.bangshou.planning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Ids;

/** The history of what was edited by hand. */
@Singleton
@Transactional
class ProposalEditRepository {

  private final Statements statements;

  ProposalEditRepository(Statements statements) {
    this.statements = statements;
  }

  void insert(UUID proposalId, UUID orderId, ProposalEdit.Kind kind, OrderState before, UUID accountId) {
    statements.update(
        "INSERT INTO proposal_edit (id, proposal_id, order_id, kind, before, account_id) VALUES (?, ?, ?, ?, ?::jsonb, ?)",
        Ids.next(), proposalId, orderId, kind.name(), Json.text(before), accountId);
  }

  /** Those that can be undone, latest first. */
  List<ProposalEdit> list(UUID proposalId) {
    return statements.list(
        """
        SELECT id, order_id, kind, account_id, made_at FROM proposal_edit
         WHERE proposal_id = ? AND undone_at IS NULL ORDER BY id DESC
        """,
        row ->
            new ProposalEdit(
                Statements.id(row, "id"), Statements.id(row, "order_id"), ProposalEdit.Kind.valueOf(row.getString("kind")),
                Statements.id(row, "account_id"), Statements.instant(row, "made_at")),
        proposalId);
  }

  Optional<OrderState> findBefore(UUID editId) {
    return statements
        .list("SELECT before::text AS before FROM proposal_edit WHERE id = ?", row -> Json.state(row.getString("before")), editId)
        .stream()
        .findFirst();
  }

  void undo(UUID editId) {
    statements.update("UPDATE proposal_edit SET undone_at = clock_timestamp() WHERE id = ?", editId);
  }
}
