package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;
import org.bangshou.planning.Planning;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.api.PlanViews.RepairBody;
import org.bangshou.web.api.PlanViews.RunBody;
import org.bangshou.web.api.PlanViews.RunView;
import org.jspecify.annotations.Nullable;

/** Solver runs. */
@Controller(Api.V1 + "/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "planning")
class RunController {

  private static final Paging ALL = new Paging("runs");

  private final Planning planning;
  private final PlanFileRepository files;
  private final RegionGuard guard;
  private final Speech.Maker speech;

  RunController(Planning planning, PlanFileRepository files, RegionGuard guard, Speech.Maker speech) {
    this.planning = planning;
    this.files = files;
    this.guard = guard;
    this.speech = speech;
  }

  @Post
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Start a run over a region; it works on after the answer")
  @Status(HttpStatus.ACCEPTED)
  RunView start(@Body @Valid RunBody body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    guard.require(caller, body.region());
    return RunView.of(planning.start(body.ask(), caller), speech.to(request));
  }

  @Post("/repair")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Fit what happened into the region's latest proposal, moving few; a new draft within about a second")
  @Status(HttpStatus.ACCEPTED)
  RunView repair(@Body @Valid RepairBody body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    guard.require(caller, body.region());
    return RunView.of(planning.repair(body.region(), caller), speech.to(request));
  }

  @Get
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "The runs of a region, or of all the caller's regions, latest first")
  HttpResponse<PageView<RunView>> list(
      @QueryValue @Nullable String region,
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Speech told = speech.to(request);
    return ALL.answer(
        request, planning.pageRuns(Scopes.of(region, caller), ALL.ask(limit, cursor)).map(run -> RunView.of(run, told)));
  }

  @Get("/{run}")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.RUN, id = "run")
  @Operation(summary = "One run with its score curve")
  RunView get(UUID run, HttpRequest<?> request) {
    return RunView.of(planning.getRun(run), speech.to(request));
  }

  @Post("/{run}/stop")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.RUN, id = "run")
  @Operation(summary = "End a run within a second; its best until then becomes its proposal")
  @Status(HttpStatus.NO_CONTENT)
  void stop(UUID run) {
    planning.stop(run);
  }

  @Get("/{run}/problem")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.RUN, id = "run")
  @Operation(summary = "The problem in the contract's form, as solved")
  @ApiResponse(responseCode = "200", description = "As the contract has it", content = @Content(schema = @Schema(type = "object")))
  String getProblem(UUID run) {
    return files.findProblem(run).orElseThrow(() -> new NotFound("problem of run", run));
  }

  @Get("/{run}/beginning")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.RUN, id = "run")
  @Operation(summary = "The plan with which it began, in the contract's form; with the problem and the seed it is solved again elsewhere")
  @ApiResponse(responseCode = "200", description = "As the contract has it", content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "204", description = "It began with nothing")
  HttpResponse<String> getBeginning(UUID run) {
    return files.findBeginning(run).map(HttpResponse::ok).orElseGet(HttpResponse::noContent);
  }
}
