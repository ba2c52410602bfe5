package org.bangshou.planning;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;

/**
 * Publishes a proposal, all of it or some placements. Doing it again goes on where it stopped: what has an outcome is left alone,
 * so a crash in the middle costs nothing, and a second click changes nothing.
 */
@Singleton
class Publishing {

  private final ProposalRepository proposals;
  private final Publisher publisher;

  Publishing(ProposalRepository proposals, Publisher publisher) {
    this.proposals = proposals;
    this.publisher = publisher;
  }

  /**
   * @param proposal as it was read, and no other placement than these
   * @param chosen only those of its placements
   */
  List<PlacementOutcome> publish(Proposal proposal, Predicate<Placement> chosen, Caller caller) {
    UUID proposalId = proposal.id();
    if (proposal.status() == ProposalStatus.DISCARDED) {
      throw new Refusal(Reason.of("proposal-status", "status", proposal.status(), "wanted", ProposalStatus.DRAFT));
    }
    proposal.placements().stream()
        .filter(p -> p.outcome() == Placement.Outcome.DRAFT)
        .filter(chosen)
        .sorted(Comparator.comparing(Placement::start).thenComparing(Placement::id))
        .forEach(p -> publish(proposalId, p, caller));
    publisher.end(proposal, caller);
    return get(proposalId).placements().stream()
        .filter(chosen)
        .map(p -> new PlacementOutcome(p.id(), p.orderId(), p.outcome(), p.outcomeReasons()))
        .toList();
  }

  private void publish(UUID proposalId, Placement placement, Caller caller) {
    try {
      publisher.publish(proposalId, placement, caller);
    } catch (RuntimeException e) {
      publisher.stale(placement, guarded(e).orElseThrow(() -> e));
    }
  }

  /** The database's own guards against two holders of a seat and one person in two places. */
  private static Optional<Reason> guarded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        if ("23P01".equals(sql.getSQLState())) return Optional.of(Reason.of("time-conflict"));
        if ("23505".equals(sql.getSQLState())) return Optional.of(Reason.of("seat-taken"));
      }
    }
    return Optional.empty();
  }

  private Proposal get(UUID id) {
    return proposals.find(id).orElseThrow(() -> new NotFound("proposal", id));
  }
}
