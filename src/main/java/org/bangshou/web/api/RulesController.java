package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import org.bangshou.identity.Caller;
import org.bangshou.place.Region;
import org.bangshou.policy.Activation;
import org.bangshou.policy.Actor;
import org.bangshou.policy.Policies;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.RuleWords;
import org.bangshou.web.Where;
import org.bangshou.web.api.RuleViews.ActivationView;
import org.bangshou.web.api.RuleViews.RefusedView;
import org.bangshou.web.api.RuleViews.RollbackBody;
import org.bangshou.web.api.RuleViews.RulesView;
import org.bangshou.web.api.RuleViews.ValueView;
import org.jspecify.annotations.Nullable;

/** The rules in operation. They hold in the whole province, so that only who acts there takes them back. */
@Controller(Api.V1 + "/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiProblems
@Tag(name = "rules")
class RulesController {

  private final Policies policies;
  private final CurrentRules rules;
  private final RuleWords words;
  private final RegionGuard guard;

  RulesController(Policies policies, CurrentRules rules, RuleWords words, RegionGuard guard) {
    this.policies = policies;
    this.rules = rules;
    this.words = words;
    this.guard = guard;
  }

  @Get
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "What holds in a region, or in the province, each value with the file and line where it stands")
  RulesView get(@QueryValue @Nullable String region) {
    RuleSet held = rules.get();
    String code = region == null ? Region.PROVINCE : region;
    return new RulesView(
        held.version(),
        code,
        held.listValues(code).stream().map(ValueView::of).toList(),
        policies.findRefused().map(RefusedView::of).orElse(null));
  }

  @Get("/versions")
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.OWN)
  @Operation(summary = "What came into force when and through whom, with what changed, latest first; the first holds")
  List<ActivationView> listVersions(HttpRequest<?> request) {
    return policies.listActivations().stream().map(a -> view(a, request)).toList();
  }

  @Post("/rollback")
  @Access(roles = ADMINISTRATOR, where = Where.OWN)
  @Operation(summary = "Put a former version into force again, until the folder says something new")
  ActivationView rollBack(@Body @Valid RollbackBody body, @Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    guard.require(caller, Region.PROVINCE);
    return view(policies.rollBack(body.version(), Actor.of(caller), body.reason()), request);
  }

  private ActivationView view(Activation activation, HttpRequest<?> request) {
    return ActivationView.of(activation, words.tell(activation.changes(), Reader.locale(request)));
  }
}
