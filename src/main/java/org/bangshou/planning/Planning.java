package org.bangshou.planning;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bangshou.identity.Auditing;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Deed;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Regions;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.rules.CurrentRules;

/** The door to solver runs and to what comes of them: start, watch, stop; review, edit, publish. */
@Singleton
public class Planning {

  private static final int MOST_SECONDS = 3600;
  private static final Duration MOST_HORIZON = Duration.ofDays(62);

  private final RunRepository runs;
  private final ProposalRepository proposals;
  private final PlacementRepository placements;
  private final Problems problems;
  private final HandEdits edits;
  private final Explanations explanations;
  private final ProposalEditRepository history;
  private final Publishing publishing;
  private final Warnings warnings;
  private final Auditing audit;
  private final RunWorker worker;
  private final Regions regions;
  private final CurrentRules rules;
  private final Clock clock;

  Planning(
      RunRepository runs,
      ProposalRepository proposals,
      PlacementRepository placements,
      Problems problems,
      HandEdits edits,
      Explanations explanations,
      ProposalEditRepository history,
      Publishing publishing,
      Warnings warnings,
      Auditing audit,
      RunWorker worker,
      Regions regions,
      CurrentRules rules,
      Clock clock) {
    this.runs = runs;
    this.proposals = proposals;
    this.placements = placements;
    this.problems = problems;
    this.edits = edits;
    this.explanations = explanations;
    this.history = history;
    this.publishing = publishing;
    this.warnings = warnings;
    this.audit = audit;
    this.worker = worker;
    this.regions = regions;
    this.rules = rules;
    this.clock = clock;
  }

  /** A search from nothing, until its time is over. */
  public Run start(String regionCode, TimeWindow horizon, int seconds, long seed, Caller caller) {
    return start(RunAsk.search(regionCode, horizon, seconds, seed), caller);
  }

  /**
   * Puts a run into the queue; a worker takes it up at once if one is free.
   *
   * @throws Refusal {@code run-in-progress} while the region has one that is not over
   * @throws InvalidInput when a value is out of bounds
   * @throws NotFound when there is no such region for the caller, or no such proposal of the region
   */
  public Run start(RunAsk ask, Caller caller) {
    requireActsIn(ask.regionCode(), caller);
    check(ask);
    UUID id = Ids.next();
    int queued = runs.insert(id, ask, rules.get().version(), caller.accountId());
    if (queued == 0) throw new Refusal(Reason.of("run-in-progress", "region", regions.getRegion(ask.regionCode()).name()));
    audit.note(new Deed(caller.accountId(), "run-started", "run", id, ask.regionCode(), facts(ask)));
    worker.wake();
    return getRun(id);
  }

  /**
   * Searches on from a proposal, over its region and days: what no longer fits is dropped, the rest is where it begins.
   *
   * @throws Refusal {@code run-in-progress} while the region has one that is not over
   */
  public Run startFrom(UUID proposalId, int seconds, long seed, Caller caller) {
    Run earlier = getRun(getProposal(proposalId).runId());
    return start(RunAsk.search(earlier.regionCode(), earlier.horizon(), seconds, seed).from(proposalId), caller);
  }

  /**
   * Fits what happened into the region's latest proposal, draft or published, and moves at most a few of its placements:
   * a new draft within about a second.
   *
   * @throws Refusal {@code nothing-to-repair} when the region has no proposal for days to come, {@code run-in-progress}
   *     while it has a run that is not over
   */
  public Run repair(String regionCode, Caller caller) {
    requireActsIn(regionCode, caller);
    Proposal latest =
        proposals.findLatest(regionCode, clock.instant())
            .orElseThrow(() -> new Refusal(Reason.of("nothing-to-repair", "region", regions.getRegion(regionCode).name())));
    Run earlier = getRun(latest.runId());
    return start(new RunAsk(regionCode, earlier.horizon(), RunKind.REPAIR, 1, 1, 0, 0, latest.id()), caller);
  }

  /** @throws NotFound when there is none */
  public Run getRun(UUID id) {
    return runs.find(id).orElseThrow(() -> new NotFound("run", id));
  }

  /** The runs of a scope, latest first, at most a hundred. */
  public List<Run> listRuns(String scope) {
    return runs.list(scope);
  }

  /** The runs of these scopes, latest first. */
  public Page<Run> pageRuns(Collection<String> scopes, PageAsk ask) {
    return Page.of(runs.listPage(scopes, ask), ask, run -> new Mark(run.createdAt(), run.id()));
  }

  /**
   * The problem of a run in the contract's form, as solved.
   *
   * @throws NotFound when no worker has taken the snapshot yet
   */
  public PlanningProblem getProblem(UUID runId) {
    return problems.get(runId);
  }

  /** Ends a run within a second; its best until then becomes its proposal. One that is over stays as it is. */
  public void stop(UUID runId) {
    getRun(runId);
    runs.askToStop(runId);
  }

  /** Deletes runs that ended before then and whose proposal was not published, with all that came of them; answers their number. */
  @Transactional
  public int forgetRuns(Instant before) {
    return runs.deleteUnpublished(before);
  }

  /** @throws NotFound when there is none */
  public Proposal getProposal(UUID id) {
    return proposals.find(id).orElseThrow(() -> new NotFound("proposal", id));
  }

  /** What to think of before publishing, by placement; those of which there is nothing to say are left out. */
  public Map<UUID, List<Reason>> listWarnings(Proposal proposal) {
    return warnings.list(proposal);
  }

  /** The proposals of these scopes, latest first. */
  public Page<Proposal> pageProposals(Collection<String> scopes, PageAsk ask) {
    return Page.of(proposals.listPage(scopes, ask), ask, p -> new Mark(p.createdAt(), p.id()));
  }

  /**
   * Locks a proposal to the end of the caller's transaction: nobody edits or discards it meanwhile.
   *
   * @throws NotFound when there is none
   */
  @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
  public Proposal lockProposal(UUID id) {
    if (proposals.lock(id).isEmpty()) throw new NotFound("proposal", id);
    return getProposal(id);
  }

  /** @throws NotFound when there is no such placement */
  public UUID getProposalOf(UUID placementId) {
    return placements.listById(placementId).stream()
        .findFirst()
        .map(Placement::proposalId)
        .orElseThrow(() -> new NotFound("placement", placementId));
  }

  /**
   * Hands every placement to the ledger; again and again goes on where it stopped.
   *
   * @return the outcome of each placement
   * @throws Refusal {@code proposal-status} when it was discarded
   */
  public List<PlacementOutcome> publish(UUID proposalId, Caller caller) {
    return publish(proposalId, placement -> true, caller, proposal -> {});
  }

  /**
   * The same with the placements that are chosen, unless the check throws at what is about to be published. What is
   * added to the proposal afterwards stays out. Once none is left unpublished, the proposal is published.
   */
  public List<PlacementOutcome> publish(
      UUID proposalId, Predicate<Placement> chosen, Caller caller, Consumer<Proposal> check) {
    Proposal proposal = getProposal(proposalId);
    requireActsIn(proposal.regionCode(), caller);
    check.accept(proposal);
    return publishing.publish(proposal, chosen, caller);
  }

  /** @throws Refusal {@code proposal-status} when it is no draft any more */
  @Transactional
  public void discard(UUID proposalId) {
    Proposal proposal = getProposal(proposalId);
    if (proposals.discard(proposalId) == 0) throw notDraft(proposal.status());
  }

  /** What would come of serving that order with that team at that start, answered at once; nothing is stored. */
  public EditVerdict tryMove(UUID proposalId, UUID orderId, UUID teamId, Instant start) {
    return edits.tryMove(proposalId, orderId, teamId, start);
  }

  /**
   * Does what {@link #tryMove} allows; the members are seated anew, nobody else's visit moves.
   *
   * @throws Refusal with the first reason of the verdict when it is not allowed
   */
  public Proposal move(UUID proposalId, Move move, Caller caller) {
    edits.move(proposalId, move, caller);
    return getProposal(proposalId);
  }

  /**
   * Takes back the last edit by hand.
   *
   * @throws Refusal {@code nothing-to-undo}, {@code placement-published} or {@code proposal-status}
   */
  public Proposal undo(UUID proposalId) {
    edits.undo(proposalId);
    return getProposal(proposalId);
  }

  /** The edits by hand that can be undone, latest first. */
  public List<ProposalEdit> listEdits(UUID proposalId) {
    return history.list(proposalId);
  }

  /** The teams that have room for that order while all others stay as they are, the cheapest first. */
  public List<Opening> listOpenings(UUID proposalId, UUID orderId) {
    return explanations.openings(proposalId, orderId);
  }

  /** Why the proposal, as it stands, has that order where it is, or leaves it. */
  public Explanation explain(UUID proposalId, UUID orderId) {
    return explanations.explain(proposalId, orderId);
  }

  /** The teams that could serve that order, the best choice first. */
  public List<Candidate> rankedCandidates(UUID proposalId, UUID orderId) {
    return edits.rank(proposalId, orderId);
  }

  /**
   * What is pinned of a placement of the latest draft stays as it is in the region's next run.
   *
   * @throws Refusal {@code proposal-status} when the proposal is no draft any more
   */
  public Proposal pin(UUID placementId, Pin pin, Caller caller) {
    Placement placement =
        placements.listById(placementId).stream().findFirst().orElseThrow(() -> new NotFound("placement", placementId));
    edits.pin(placement, pin, caller);
    return getProposal(placement.proposalId());
  }

  private static Refusal notDraft(ProposalStatus status) {
    return new Refusal(Reason.of("proposal-status", "status", status, "wanted", ProposalStatus.DRAFT));
  }

  private void requireActsIn(String regionCode, Caller caller) {
    if (!caller.actsIn(regions.getRegion(regionCode))) throw new NotFound("region", regionCode);
  }

  private static Map<String, Object> facts(RunAsk ask) {
    Map<String, Object> facts = new HashMap<>(Map.of("kind", ask.kind(), "seconds", ask.seconds(), "seed", ask.seed()));
    if (ask.fromProposalId() != null) facts.put("from", ask.fromProposalId());
    return facts;
  }

  private void check(RunAsk ask) {
    if (ask.seconds() < 1 || ask.seconds() > MOST_SECONDS) {
      throw new InvalidInput("seconds", Flaw.OUT_OF_RANGE, ask.seconds(), 1, MOST_SECONDS);
    }
    if (ask.unimprovedSeconds() < 0 || ask.unimprovedSeconds() > MOST_SECONDS) {
      throw new InvalidInput("unimprovedSeconds", Flaw.OUT_OF_RANGE, ask.unimprovedSeconds(), 0, MOST_SECONDS);
    }
    if (ask.steps() < 0 || ask.steps() > Integer.MAX_VALUE) {
      throw new InvalidInput("steps", Flaw.OUT_OF_RANGE, ask.steps(), 0, Integer.MAX_VALUE);
    }
    TimeWindow horizon = ask.horizon();
    if (!horizon.end().isAfter(clock.instant())) {
      throw new InvalidInput("horizon", Flaw.PAST, horizon.end());
    }
    if (horizon.length().compareTo(MOST_HORIZON) > 0) {
      throw new InvalidInput("horizon", Flaw.TOO_MANY_DAYS, horizon.length().toDays(), MOST_HORIZON.toDays());
    }
    UUID from = ask.fromProposalId();
    if (from != null && !getProposal(from).regionCode().equals(ask.regionCode())) throw new NotFound("proposal", from);
  }
}
