package org.bangshou.planning;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Auditing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Deed;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Ledger;
import org.bangshou.ledger.Placing;
import org.bangshou.ledger.PlacingOutcome;

/** Hands a proposal to the ledger, one placement in one transaction, its outcome stored in the same. */
@Singleton
class Publisher {

  private final ProposalRepository proposals;
  private final PlacementRepository placements;
  private final Ledger ledger;
  private final Auditing audit;
  private final ApplicationEventPublisher<DomainEvent> events;

  Publisher(
      ProposalRepository proposals,
      PlacementRepository placements,
      Ledger ledger,
      Auditing audit,
      ApplicationEventPublisher<DomainEvent> events) {
    this.proposals = proposals;
    this.placements = placements;
    this.ledger = ledger;
    this.audit = audit;
    this.events = events;
  }

  /** A placement that has its outcome already keeps it. */
  @Transactional
  public void publish(UUID proposalId, Placement placement, Caller caller) {
    requireNotDiscarded(proposalId);
    if (!placements.lockDraft(placement.id())) return;
    PlacingOutcome outcome = ledger.place(placing(placement));
    switch (outcome) {
      case PlacingOutcome.Offered(_, var warnings) ->
          placed(placement, warnings, caller);
      case PlacingOutcome.Stale(var why) -> placements.setOutcome(placement.id(), Placement.Outcome.STALE, distinct(why));
      case PlacingOutcome.Refused(var why) ->
          placements.setOutcome(placement.id(), Placement.Outcome.REFUSED, distinct(why));
    }
  }

  private void placed(Placement placement, List<Reason> warnings, Caller caller) {
    placements.setOutcome(placement.id(), Placement.Outcome.PUBLISHED, warnings);
    if (placement.setAside().isNothing()) return;
    Proposal proposal = proposals.find(placement.proposalId()).orElseThrow();
    audit.note(
        new Deed(
            caller.accountId(), "published-with-rules-set-aside", "order", placement.orderId(), proposal.regionCode(),
            Map.of("rules", placement.setAside().rules(), "reason", placement.setAside().reason())));
  }

  /** For one that the database itself would not take. */
  @Transactional
  public void stale(Placement placement, Reason why) {
    if (placements.lockDraft(placement.id())) {
      placements.setOutcome(placement.id(), Placement.Outcome.STALE, List.of(why));
    }
  }

  /** Once every placement has its outcome, the proposal is published. */
  @Transactional
  public void end(Proposal proposal, Caller caller) {
    List<Placement> all = placements.listOf(List.of(proposal.id()));
    if (all.stream().anyMatch(p -> p.outcome() == Placement.Outcome.DRAFT)) return;
    if (proposals.publish(proposal.id(), caller.accountId()) == 0) return;
    Map<String, String> counts =
        all.stream()
            .collect(Collectors.groupingBy(p -> p.outcome().name().toLowerCase(Locale.ROOT), Collectors.counting()))
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Long.toString(e.getValue())));
    audit.note(new Deed(caller.accountId(), "proposal-published", "proposal", proposal.id(), proposal.regionCode(), counts));
    events.publishEvent(DomainEvent.of("proposal-published", proposal.regionCode(), proposal.id(), counts));
  }

  private void requireNotDiscarded(UUID proposalId) {
    ProposalStatus status = proposals.share(proposalId).orElseThrow(() -> new NotFound("proposal", proposalId));
    if (status == ProposalStatus.DISCARDED) {
      throw new Refusal(Reason.of("proposal-status", "status", status, "wanted", ProposalStatus.DRAFT));
    }
  }

  private static Placing placing(Placement p) {
    return new Placing(
        p.orderId(), p.teamId(), p.start(), p.members(), p.legInMinutes(), p.legOutMinutes(), p.proposalId(),
        p.setAside().rules());
  }

  /** Several members may fail at the same. */
  private static List<Reason> distinct(List<Reason> reasons) {
    return reasons.stream().distinct().toList();
  }
}
