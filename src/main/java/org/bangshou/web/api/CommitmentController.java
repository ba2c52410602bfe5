package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Ledger;
import org.bangshou.web.Access;
import org.bangshou.web.Where;

/** Promises: to keep, to answer, to give back. */
@Controller("/api/commitments")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "commitments")
class CommitmentController {

  private final Ledger ledger;
  private final Disclosure disclosure;

  CommitmentController(Ledger ledger, Disclosure disclosure) {
    this.ledger = ledger;
    this.disclosure = disclosure;
  }

  @Get("/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "The caller's own commitments, ended ones too, latest service first")
  List<CommitmentView> listMine(@Parameter(hidden = true) Caller caller) {
    return disclosure.views(ledger.listOf(Own.volunteer(caller)));
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

  @Post("/{commitment}/no-show")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Note that they did not come")
  CommitmentView noShow(UUID commitment) {
    return disclosure.view(ledger.noShow(commitment));
  }
}
