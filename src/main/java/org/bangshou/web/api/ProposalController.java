package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Page;
import org.bangshou.planning.EditVerdict;
import org.bangshou.planning.Explanation;
import org.bangshou.planning.Placement;
import org.bangshou.planning.Planning;
import org.bangshou.planning.Proposal;
import org.bangshou.web.Access;
import org.bangshou.web.ExplanationWords;
import org.bangshou.web.Reader;
import org.bangshou.web.Seen;
import org.bangshou.web.Unchanged;
import org.bangshou.web.Where;
import org.bangshou.web.api.PlanViews.CandidateView;
import org.bangshou.web.api.PlanViews.ExplanationView;
import org.bangshou.web.api.PlanViews.MoveBody;
import org.bangshou.web.api.PlanViews.OpeningView;
import org.bangshou.web.api.PlanViews.OutcomeView;
import org.bangshou.web.api.PlanViews.PinBody;
import org.bangshou.web.api.PlanViews.ProposalView;
import org.bangshou.web.api.PlanViews.PublicationBody;
import org.bangshou.web.api.PlanViews.ShareView;
import org.bangshou.web.api.PlanViews.VerdictView;
import org.jspecify.annotations.Nullable;

/** Proposals: to review, to edit, to publish. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "planning")
class ProposalController {

  private static final Paging ALL = new Paging("proposals");

  private final Planning planning;
  private final PlanFileRepository files;
  private final Speech.Maker speech;
  private final Tags tags;
  private final Unchanged unchanged;
  private final ExplanationWords words;

  ProposalController(
      Planning planning, PlanFileRepository files, Speech.Maker speech, Tags tags, Unchanged unchanged, ExplanationWords words) {
    this.planning = planning;
    this.files = files;
    this.speech = speech;
    this.tags = tags;
    this.unchanged = unchanged;
    this.words = words;
  }

  @Get("/proposals")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "The proposals of a region, or of all the caller's regions, latest first")
  HttpResponse<PageView<ProposalView>> list(
      @QueryValue @Nullable String region,
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Page<Proposal> page = planning.pageProposals(Scopes.of(region, caller), ALL.ask(limit, cursor));
    Speech told = speech.to(request);
    return ALL.answer(request, page.map(proposal -> ProposalView.of(proposal, told)));
  }

  @Get("/proposals/{proposal}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "One proposal with its placements and what it leaves")
  @ApiResponse(responseCode = "200", description = "As it is, with its ETag")
  @ApiResponse(responseCode = "304", description = "Still as the caller knows it")
  HttpResponse<ProposalView> get(
      UUID proposal, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known, HttpRequest<?> request) {
    return tags.answer(view(planning.getProposal(proposal), request), known);
  }

  @Get("/proposals/{proposal}/solution")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "The solution in the contract's form, as found")
  @ApiResponse(responseCode = "200", description = "As the contract has it", content = @Content(schema = @Schema(type = "object")))
  String getSolution(UUID proposal) {
    return files.findSolution(proposal).orElseThrow(() -> new NotFound("proposal", proposal));
  }

  @Post("/proposals/{proposal}/publication")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Publish all or some placements: each is offered, or refused by name and reason")
  List<OutcomeView> publish(
      UUID proposal,
      @Body @Nullable PublicationBody body,
      @Header(HttpHeaders.IF_MATCH) @Nullable String seen,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Speech told = speech.to(request);
    Predicate<Placement> chosen = p -> body == null || body.placements() == null || body.placements().contains(p.id());
    return planning.publish(proposal, chosen, caller, now -> Seen.of(seen).require(() -> tag(now, request))).stream()
        .map(outcome -> OutcomeView.of(outcome, told))
        .toList();
  }

  @Post("/proposals/{proposal}/discard")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Put a draft away")
  @Status(HttpStatus.NO_CONTENT)
  void discard(UUID proposal, @Header(HttpHeaders.IF_MATCH) @Nullable String seen, HttpRequest<?> request) {
    edit(
        proposal,
        seen,
        request,
        () -> {
          planning.discard(proposal);
          return proposal;
        });
  }

  @Post("/proposals/{proposal}/try-move")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "What a move would do; nothing is stored")
  VerdictView tryMove(UUID proposal, @Body @Valid MoveBody body, HttpRequest<?> request) {
    EditVerdict verdict = planning.tryMove(proposal, body.order(), body.team(), body.start());
    return new VerdictView(
        verdict.isAllowed(),
        speech.to(request).say(verdict.reasons()),
        speech.to(request).say(verdict.warnings()),
        verdict.overridable().stream().sorted().toList(),
        PlanViews.texts(verdict.members()),
        verdict.unassignedWeightChange(),
        verdict.softCostChange(),
        verdict.shares().stream().map(ShareView::of).toList(),
        verdict.travelChange(),
        verdict.ruleVersion());
  }

  @Post("/proposals/{proposal}/moves")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Let that team serve that order at that start")
  HttpResponse<ProposalView> move(
      UUID proposal,
      @Header(HttpHeaders.IF_MATCH) @Nullable String seen,
      @Body @Valid MoveBody body,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Proposal moved =
        edit(proposal, seen, request, () -> planning.move(proposal, body.move(), caller));
    return tags.answer(view(moved, request));
  }

  @Get("/proposals/{proposal}/candidates/{order}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "The teams that could serve an order, the best choice first")
  List<CandidateView> listCandidates(UUID proposal, UUID order) {
    return planning.rankedCandidates(proposal, order).stream().map(CandidateView::of).toList();
  }

  @Get("/proposals/{proposal}/openings/{order}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "The teams that have room for an order while all others stay as they are, the cheapest first")
  List<OpeningView> listOpenings(UUID proposal, UUID order) {
    return planning.listOpenings(proposal, order).stream().map(OpeningView::of).toList();
  }

  @Get("/proposals/{proposal}/explanations/{order}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Why an order is where it is, or why it is left: shares, next choices, teams and rules, in sentences too")
  ExplanationView explain(UUID proposal, UUID order, HttpRequest<?> request) {
    Explanation explained = planning.explain(proposal, order);
    return ExplanationView.of(explained, words.say(explained, Reader.locale(request)), speech.to(request));
  }

  @Post("/proposals/{proposal}/undo")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PROPOSAL, id = "proposal")
  @Operation(summary = "Take back the last edit by hand")
  HttpResponse<ProposalView> undo(
      UUID proposal, @Header(HttpHeaders.IF_MATCH) @Nullable String seen, HttpRequest<?> request) {
    return tags.answer(view(edit(proposal, seen, request, () -> planning.undo(proposal)), request));
  }

  @Put("/placements/{placement}/pin")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.PLACEMENT, id = "placement")
  @Operation(summary = "Keep a placement, or its team, time or members, in the region's next run; or let it go again")
  HttpResponse<ProposalView> pin(
      UUID placement,
      @Header(HttpHeaders.IF_MATCH) @Nullable String seen,
      @Body @Valid PinBody body,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    UUID proposal = planning.getProposalOf(placement);
    return tags.answer(view(edit(proposal, seen, request, () -> planning.pin(placement, body.pin(), caller)), request));
  }

  private <T> T edit(UUID proposal, @Nullable String seen, HttpRequest<?> request, Supplier<T> edit) {
    return unchanged.act(Seen.of(seen), () -> tag(planning.lockProposal(proposal), request), edit);
  }

  /** The tag is one of the whole answer, so it is of the reader's language too. */
  private String tag(Proposal proposal, HttpRequest<?> request) {
    return tags.of(view(proposal, request));
  }

  private ProposalView view(Proposal proposal, HttpRequest<?> request) {
    return ProposalView.of(proposal, speech.to(request));
  }
}
