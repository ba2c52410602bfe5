package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.ExchangeChoices;
import org.bangshou.ledger.ExchangeOutcome;
import org.bangshou.ledger.Exchanging;
import org.bangshou.ledger.Ledger;
import org.bangshou.web.Access;
import org.bangshou.web.Problems;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.api.ExchangeBodies.HandOverBody;
import org.bangshou.web.api.ExchangeBodies.SwapBody;
import org.bangshou.web.api.ExchangeViews.ColleagueView;
import org.bangshou.web.api.ExchangeViews.ExchangeView;
import org.bangshou.web.api.ExchangeViews.SwapView;
import org.jspecify.annotations.Nullable;

/** Seats that change hands: handed over to a colleague, or swapped for one of theirs. Each answers for themselves. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "exchanges")
class ExchangeController {

  private final Exchanging exchanging;
  private final ExchangeChoices choices;
  private final Ledger ledger;
  private final RegionGuard guard;
  private final Problems problems;
  private final Reasons reasons;

  ExchangeController(
      Exchanging exchanging,
      ExchangeChoices choices,
      Ledger ledger,
      RegionGuard guard,
      Problems problems,
      Reasons reasons) {
    this.exchanging = exchanging;
    this.choices = choices;
    this.ledger = ledger;
    this.guard = guard;
    this.problems = problems;
    this.reasons = reasons;
  }

  @Get("/commitments/{commitment}/colleagues")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Who could take the caller's seat over, each with the reasons why not; who may comes first")
  List<ColleagueView> listColleagues(
      UUID commitment, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    requireHolder(caller, commitment);
    Locale locale = Reader.locale(request);
    return choices.listColleagues(commitment).stream()
        .map(c -> new ColleagueView(c.volunteerId(), c.name(), reasons.say(c.reasons(), locale)))
        .toList();
  }

  @Get("/commitments/{commitment}/swaps")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "For what the caller's seat could be swapped, each with the reasons why not; what may be comes first")
  List<SwapView> listSwaps(UUID commitment, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    requireHolder(caller, commitment);
    Locale locale = Reader.locale(request);
    return choices.listSwaps(commitment).stream()
        .map(
            s ->
                new SwapView(
                    s.theirs().id(), s.theirs().orderId(), s.theirs().service().start(), s.theirs().service().end(),
                    s.theirs().volunteerId(), s.name(), reasons.say(s.reasons(), locale)))
        .toList();
  }

  @Post("/commitments/{commitment}/hand-over")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Ask a colleague to take the caller's seat over; it stays the caller's until they say yes")
  @ApiResponse(responseCode = "201", description = "The colleague is asked", content = @Content(schema = @Schema(implementation = ExchangeView.class)))
  HttpResponse<?> handOver(
      UUID commitment, @Body @Valid HandOverBody body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    requireHolder(caller, commitment);
    return answer(request, exchanging.proposeHandOver(commitment, body.to()), HttpStatus.CREATED);
  }

  @Post("/commitments/{commitment}/swap")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Ask a colleague to swap their seat for the caller's; both stay where they are until it is done")
  @ApiResponse(responseCode = "201", description = "The colleague is asked", content = @Content(schema = @Schema(implementation = ExchangeView.class)))
  HttpResponse<?> swap(
      UUID commitment, @Body @Valid SwapBody body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    requireHolder(caller, commitment);
    return answer(request, exchanging.proposeSwap(commitment, body.commitment()), HttpStatus.CREATED);
  }

  @Get("/exchanges/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "What the caller proposed or was asked and is not over, the most urgent first")
  List<ExchangeView> listMine(@Parameter(hidden = true) Caller caller) {
    return exchanging.listOpenOf(Own.volunteer(caller)).stream().map(ExchangeView::of).toList();
  }

  @Get("/exchanges")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Swaps to which both said yes and which wait for the caller's approval, the most urgent first")
  List<ExchangeView> listAgreed(@QueryValue @Nullable String region, @Parameter(hidden = true) Caller caller) {
    return Scopes.of(region, caller).stream()
        .flatMap(scope -> exchanging.listAgreed(scope).stream())
        .distinct()
        .filter(e -> guard.reachesExchange(caller, e.id()))
        .map(ExchangeView::of)
        .toList();
  }

  @Get("/exchanges/{exchange}")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "One exchange of seats")
  ExchangeView get(UUID exchange) {
    return ExchangeView.of(exchanging.getExchange(exchange));
  }

  @Post("/exchanges/{exchange}/accept")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "Say yes to what a colleague proposed; everything is checked again")
  @ApiResponse(responseCode = "200", description = "Done, or agreed where a coordinator has the last word", content = @Content(schema = @Schema(implementation = ExchangeView.class)))
  HttpResponse<?> accept(UUID exchange, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    guard.requireSelf(caller, exchanging.getExchange(exchange).toId());
    return answer(request, exchanging.accept(exchange), HttpStatus.OK);
  }

  @Post("/exchanges/{exchange}/decline")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "Say no to what a colleague proposed; nothing changes for anybody")
  ExchangeView decline(UUID exchange, @Parameter(hidden = true) Caller caller) {
    guard.requireSelf(caller, exchanging.getExchange(exchange).toId());
    return ExchangeView.of(exchanging.decline(exchange));
  }

  @Post("/exchanges/{exchange}/withdraw")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "Take back what the caller proposed")
  ExchangeView withdraw(UUID exchange, @Parameter(hidden = true) Caller caller) {
    guard.requireSelf(caller, exchanging.getExchange(exchange).fromId());
    return ExchangeView.of(exchanging.withdraw(exchange));
  }

  @Post("/exchanges/{exchange}/approval")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "Approve a swap to which both said yes; everything is checked again")
  @ApiResponse(responseCode = "200", description = "Done", content = @Content(schema = @Schema(implementation = ExchangeView.class)))
  HttpResponse<?> approve(UUID exchange, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return answer(request, exchanging.approve(exchange, caller.accountId()), HttpStatus.OK);
  }

  @Post("/exchanges/{exchange}/refusal")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.EXCHANGE, id = "exchange")
  @Operation(summary = "Refuse a swap to which both said yes; both keep what they have")
  ExchangeView refuse(UUID exchange, @Body @Valid ReasonBody body) {
    return ExchangeView.of(exchanging.refuse(exchange, body.reason()));
  }

  /** A leader answers offers for the team, but gives away nobody's seat. */
  private void requireHolder(Caller caller, UUID commitment) {
    guard.requireSelf(caller, ledger.getCommitment(commitment).volunteerId());
  }

  private HttpResponse<?> answer(HttpRequest<?> request, ExchangeOutcome outcome, HttpStatus good) {
    return switch (outcome) {
      case ExchangeOutcome.Standing(Exchange exchange) -> HttpResponse.status(good).body(ExchangeView.of(exchange));
      case ExchangeOutcome.Refused(var why, var ruleVersion) -> problems.refused(request, why, ruleVersion);
    };
  }
}
