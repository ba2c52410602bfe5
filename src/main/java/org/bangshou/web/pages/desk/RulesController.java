package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.place.Region;
import org.bangshou.policy.Actor;
import org.bangshou.policy.Policies;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.RuleWords;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;
import org.jspecify.annotations.Nullable;

/** What holds, where it stands, what changed; and the way back for who acts in the whole province. */
@Hidden
@Controller("/desk/rules")
class RulesController {

  private static final String HERE = "/desk/rules";

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Scopes scopes;
  private final Policies policies;
  private final CurrentRules rules;
  private final RuleWords words;
  private final RegionGuard guard;

  RulesController(
      Frames frames, Pages pages, Posting posting, Scopes scopes, Policies policies, CurrentRules rules,
      RuleWords words, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.scopes = scopes;
    this.policies = policies;
    this.rules = rules;
    this.words = words;
    this.guard = guard;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.REQUESTED)
  HttpResponse<?> rules(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String region) {
    Frame frame = frames.frame(request, caller);
    RuleSet held = rules.get();
    String code = region == null || region.isEmpty() ? scopes.of(caller).getFirst() : region;
    List<RulesPage.Entry> entries =
        policies.listActivations().stream()
            .map(a -> new RulesPage.Entry(a, words.tell(a.changes(), frame.t().language().locale())))
            .toList();
    boolean mayRollBack = caller.role() == Role.ADMINISTRATOR && caller.regionCodes().contains(Region.PROVINCE);
    return pages.show(
        frame,
        "desk/rules",
        new RulesPage(
            frame, held.version(), scopes.listRegions(caller), code, held.listValues(code), entries, mayRollBack,
            policies.findRefused().orElse(null)));
  }

  @Post("/rollback")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = Role.ADMINISTRATOR, where = Where.OWN)
  HttpResponse<?> rollBack(HttpRequest<?> request, Caller caller, @Body Map<String, String> form) {
    guard.require(caller, Region.PROVINCE);
    return posting.act(
        request,
        HERE,
        () -> policies.rollBack(form.get("version"), Actor.of(caller), form.getOrDefault("reason", "")),
        t -> t.get("rules.rolled-back"));
  }
}
