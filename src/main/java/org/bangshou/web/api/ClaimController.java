package org.bangshou.web.api;

import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.bangshou.grab.Grabbing;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;

/** Grabbing, for oneself or for one's team, and waiting. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "claims")
class ClaimController {

  private static final String KEY = "Idempotency-Key";

  private final Grabbing grabbing;
  private final Ledger ledger;
  private final Disclosure disclosure;
  private final ClaimAnswers answers;

  ClaimController(Grabbing grabbing, Ledger ledger, Disclosure disclosure, ClaimAnswers answers) {
    this.grabbing = grabbing;
    this.ledger = ledger;
    this.disclosure = disclosure;
    this.answers = answers;
  }

  @Post("/orders/{order}/claims")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "Grab a seat; a repeat under the same Idempotency-Key gets the first answer again")
  @ApiResponse(responseCode = "201", description = "A seat is the caller's", content = @Content(schema = @Schema(implementation = ClaimView.class)))
  @ApiResponse(responseCode = "202", description = "The caller waits", content = @Content(schema = @Schema(implementation = ClaimView.class)))
  HttpResponse<?> claim(
      UUID order,
      @Body @Nullable @Valid ClaimBody body,
      @Header(KEY) @Nullable @Size(min = 1, max = 100) String key,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    ClaimBody asked = body == null ? ClaimBody.ANY : body;
    return answers.answer(request, grabbing.grab(order, asked.claim(Own.volunteer(caller)), caller, key), key);
  }

  @Post("/teams/{team}/claims")
  @Access(roles = LEADER, where = Where.TEAM, id = "team")
  @Operation(summary = "Grab seats for the team that the caller leads: all of them or none")
  @ApiResponse(responseCode = "201", description = "The seats are the team's", content = @Content(schema = @Schema(implementation = ClaimView.class)))
  HttpResponse<?> claimForTeam(
      UUID team,
      @Body @Valid TeamClaimBody body,
      @Header(KEY) @Nullable @Size(min = 1, max = 100) String key,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    var outcomes = grabbing.grabForTeam(body.order(), team, body.bySeat(), caller, key);
    return answers.answer(request, outcomes, key);
  }

  @Get("/orders/{order}/claims/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "How the caller stands on an order")
  ClaimView getMine(UUID order, @Parameter(hidden = true) Caller caller) {
    UUID me = Own.volunteer(caller);
    List<Commitment> held =
        ledger.listActiveOn(List.of(order)).stream().filter(c -> c.volunteerId().equals(me)).toList();
    if (!held.isEmpty()) return ClaimView.granted(disclosure.views(held));
    OptionalInt position = ledger.findWaitlistPosition(order, me);
    return position.isPresent() ? ClaimView.waiting(position.getAsInt()) : ClaimView.none();
  }

  @Delete("/orders/{order}/waitlist/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "Leave the waitlist of an order")
  @Status(HttpStatus.NO_CONTENT)
  void leaveWaitlist(UUID order, @Parameter(hidden = true) Caller caller) {
    ledger.leaveWaitlist(order, Own.volunteer(caller));
  }
}
