package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.REQUESTER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Page;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Ledger;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;

/** Promises: to keep, to answer, to agree to, to give back. */
@Controller(Api.V1 + "/commitments")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "commitments")
class CommitmentController {

  private static final Paging MINE = new Paging("commitments-mine");

  private final Ledger ledger;
  private final Disclosure disclosure;

  CommitmentController(Ledger ledger, Disclosure disclosure) {
    this.ledger = ledger;
    this.disclosure = disclosure;
  }

  @Get("/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "The caller's own commitments, ended ones too, latest service first")
  HttpResponse<PageView<CommitmentView>> listMine(
      @QueryValue(defaultValue = Paging.USUAL) @Min(1) @Max(Paging.MOST) int limit,
      @QueryValue @Nullable String cursor,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Page<Commitment> page = ledger.pageOf(Own.volunteer(caller), MINE.ask(limit, cursor));
    return MINE.answer(request, new Page<>(disclosure.views(page.items()), page.next()));
  }

  @Get("/{commitment}")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "One commitment")
  CommitmentView get(UUID commitment) {
    return disclosure.view(ledger.getCommitment(commitment));
  }

  @Post("/{commitment}/give-back")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Give the seat back; the next who waits is asked")
  CommitmentView giveBack(UUID commitment, @Body @Valid ReasonBody body) {
    return disclosure.view(ledger.release(commitment, body.reason()));
  }

  @Post("/{commitment}/accept")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Say yes to an offer")
  CommitmentView accept(UUID commitment) {
    return disclosure.view(ledger.accept(commitment));
  }

  @Post("/{commitment}/decline")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Say no to an offer")
  CommitmentView decline(UUID commitment, @Body @Valid ReasonBody body) {
    return disclosure.view(ledger.decline(commitment, body.reason()));
  }

  @Post("/{commitment}/consent")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Agree to who claimed the seat; only then their promise counts")
  CommitmentView consent(UUID commitment) {
    return disclosure.view(ledger.consent(commitment));
  }

  @Post("/{commitment}/consent/refusal")
  @Access(roles = {REQUESTER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Do not agree to who claimed the seat; the next who waits is asked")
  CommitmentView refuseConsent(UUID commitment, @Body @Valid ReasonBody body) {
    return disclosure.view(ledger.refuseConsent(commitment, body.reason()));
  }

  @Post("/{commitment}/no-show")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Note that they did not come")
  CommitmentView noShow(UUID commitment) {
    return disclosure.view(ledger.noShow(commitment));
  }
}
