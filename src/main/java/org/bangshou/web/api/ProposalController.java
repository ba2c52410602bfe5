package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.planning.EditVerdict;
import org.bangshou.planning.Planning;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.bangshou.web.Where;
import org.bangshou.web.api.PlanViews.CandidateView;
import org.bangshou.web.api.PlanViews.MoveBody;
import org.bangshou.web.api.PlanViews.OutcomeView;
import org.bangshou.web.api.PlanViews.PinBody;
import org.bangshou.web.api.PlanViews.ProposalView;
import org.bangshou.web.api.PlanViews.VerdictView;
import org.jspecify.annotations.Nullable;

/** Proposals: to review, to edit, to publish. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "planning")
class ProposalController {

  private final Planning planning;
  private final PlanFileRepository files;
  private final Reasons reasons;

  ProposalController(Planning planning, PlanFileRepository files, Reasons reasons) {
    this.planning = planning;
    this.files = files;
    this.reasons = reasons;
  }

  @Get("/proposals")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "The proposals of a region, or of all the caller's regions, latest first")
  List<ProposalView> list(@QueryValue @Nullable String region, @Parameter(hidden = true) Caller caller) {
    return Scopes.of(region, caller).stream()
        .flatMap(scope -> planning.listProposals(scope).stream())
        .distinct()
        .map(ProposalView::of)
        .toList();
  }

  @Get("/proposals/{proposal}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "One proposal with its placements and what it leaves")
  ProposalView get(UUID proposal) {
    return ProposalView.of(planning.getProposal(proposal));
  }

  @Get("/proposals/{proposal}/solution")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "The solution in the contract's form, as found")
  String getSolution(UUID proposal) {
    return files.findSolution(proposal).orElseThrow(() -> new NotFound("proposal", proposal));
  }

  @Post("/proposals/{proposal}/publication")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Publish: each placement is offered, or refused by name and reason")
  List<OutcomeView> publish(UUID proposal, @Parameter(hidden = true) Caller caller) {
    return planning.publish(proposal, caller).stream().map(OutcomeView::of).toList();
  }

  @Post("/proposals/{proposal}/discard")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Put a draft away")
  @Status(HttpStatus.NO_CONTENT)
  void discard(UUID proposal) {
    planning.discard(proposal);
  }

  @Post("/proposals/{proposal}/try-move")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "What a move would do; nothing is stored")
  VerdictView tryMove(UUID proposal, @Body @Valid MoveBody body, HttpRequest<?> request) {
    EditVerdict verdict = planning.tryMove(proposal, body.order(), body.team(), body.start());
    return new VerdictView(
        verdict.isAllowed(),
        reasons.say(verdict.reasons(), Reader.locale(request)),
        reasons.say(verdict.warnings(), Reader.locale(request)),
        PlanViews.texts(verdict.members()),
        verdict.unassignedWeightChange(),
        verdict.travelChange(),
        verdict.ruleVersion());
  }

  @Post("/proposals/{proposal}/moves")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Let that team serve that order at that start")
  ProposalView move(UUID proposal, @Body @Valid MoveBody body) {
    return ProposalView.of(planning.move(proposal, body.order(), body.team(), body.start()));
  }

  @Get("/proposals/{proposal}/candidates/{order}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "The teams that could serve an order, the best choice first")
  List<CandidateView> listCandidates(UUID proposal, UUID order) {
    return planning.rankedCandidates(proposal, order).stream().map(CandidateView::of).toList();
  }

  @Put("/placements/{placement}/pin")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PLACEMENT, id = "placement")
  @Operation(summary = "Keep a placement as it is in the region's next run, or let it go again")
  ProposalView pin(UUID placement, @Body @Valid PinBody body) {
    return ProposalView.of(planning.pin(placement, body.pinned()));
  }
}
