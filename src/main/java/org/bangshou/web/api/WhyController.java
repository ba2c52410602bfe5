package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Recalling;
import org.bangshou.ledger.RefusedClaim;
import org.bangshou.web.Access;
import org.bangshou.web.Problem.Why;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.bangshou.web.Where;
import org.bangshou.web.Whys;

/** Why something was allowed or refused, by the rules of its own day. */
@Controller(Api.V1)
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "why")
class WhyController {

  private final Recalling recalling;
  private final Whys whys;
  private final Reasons reasons;

  WhyController(Recalling recalling, Whys whys, Reasons reasons) {
    this.recalling = recalling;
    this.whys = whys;
    this.reasons = reasons;
  }

  /** A claim that was refused, in the words of the rules of today. */
  @Serdeable
  record RefusalView(UUID id, UUID order, UUID volunteer, List<Why> reasons, String ruleVersion, Instant at) {}

  @Get("/commitments/{commitment}/why")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.COMMITMENT, id = "commitment")
  @Operation(summary = "Why a seat was given: every rule of that day with what it saw, for the person in plain sentences")
  Whys.Told explainCommitment(UUID commitment, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return whys.tell(recalling.recallCommitment(commitment), caller, Reader.locale(request));
  }

  @Get("/refusals/{refusal}/why")
  @Access(roles = {VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.REFUSAL, id = "refusal")
  @Operation(summary = "Why a claim was refused: every rule of that day with what it saw, for the person in plain sentences")
  Whys.Told explainRefusal(UUID refusal, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return whys.tell(recalling.recallRefusal(refusal), caller, Reader.locale(request));
  }

  @Get("/refusals/mine")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "What the caller was refused, latest first")
  List<RefusalView> listMine(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return views(recalling.listRefusalsOf(Own.volunteer(caller)), Reader.locale(request));
  }

  @Get("/orders/{order}/refusals")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.ORDER, id = "order")
  @Operation(summary = "Who was refused on an order, latest first")
  List<RefusalView> listOn(UUID order, HttpRequest<?> request) {
    return views(recalling.listRefusalsOn(order), Reader.locale(request));
  }

  private List<RefusalView> views(List<RefusedClaim> claims, Locale locale) {
    return claims.stream()
        .map(
            c ->
                new RefusalView(
                    c.id(), c.orderId(), c.volunteerId(), reasons.say(c.reasons(), locale), c.ruleVersion(), c.at()))
        .toList();
  }
}
