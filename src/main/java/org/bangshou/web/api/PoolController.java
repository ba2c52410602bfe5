package org.bangshou.web.api;

import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.grab.Grabbing;
import org.bangshou.grab.PoolCard;
import org.bangshou.identity.Caller;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.Access;
import org.bangshou.web.Disclosed;
import org.bangshou.web.Reader;
import org.bangshou.web.Reasons;
import org.bangshou.web.Where;

/** What the caller may take, and why not the rest. */
@Controller(Api.V1 + "/pool")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "pool")
class PoolController {

  private final Grabbing grabbing;
  private final Disclosure disclosure;
  private final Reasons reasons;
  private final CurrentRules rules;

  PoolController(Grabbing grabbing, Disclosure disclosure, Reasons reasons, CurrentRules rules) {
    this.grabbing = grabbing;
    this.disclosure = disclosure;
    this.reasons = reasons;
    this.rules = rules;
  }

  @Get
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "The orders of the regions that the caller serves, each with the state of its button")
  List<CardView> list(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    Locale locale = Reader.locale(request);
    return grabbing.pool(Own.volunteer(caller)).stream().map(card -> view(card, locale)).toList();
  }

  @Get("/{order}")
  @Access(roles = {VOLUNTEER, LEADER}, where = Where.OWN)
  @Operation(summary = "One order as the caller may take it")
  CardView get(UUID order, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    return view(grabbing.card(order, Own.volunteer(caller)), Reader.locale(request));
  }

  private CardView view(PoolCard card, Locale locale) {
    return new CardView(
        OrderBrief.of(card.order()),
        isForAll(card) ? card.order().note() : null,
        card.taken(),
        card.kilometres(),
        card.state(),
        reasons.say(card.reasons(), locale),
        card.start(),
        card.mine() == null ? null : disclosure.view(card.mine()),
        card.waitlistPosition(),
        reasons.say(card.warnings(), locale),
        card.ruleVersion());
  }

  private boolean isForAll(PoolCard card) {
    boolean sensitive = rules.in(card.order().regionCode()).findFunction(card.order().function()).map(ServiceFunction::sensitive).orElse(true);
    return !sensitive || (card.mine() != null && Disclosed.stands(card.mine()));
  }
}
