package org.bangshou.web;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.bangshou.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The first rule asked: does the route's {@link Access} let this caller in? */
@Singleton
class AccessRule implements SecurityRule<HttpRequest<?>> {

  private final Reach reach;
  private final Scheduler blocking;

  AccessRule(Reach reach, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.reach = reach;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
    RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
    // nothing is there: a static file or a 404, both for everybody
    if (route == null) return Mono.just(SecurityRuleResult.ALLOWED);
    // a library's own route, such as login or health: its own settings decide
    if (!isOurs(route)) return Mono.just(SecurityRuleResult.UNKNOWN);
    AnnotationValue<Access> access = route.getAnnotation(Access.class);
    if (access == null) return Mono.just(SecurityRuleResult.REJECTED);
    if (access.isTrue("anyone")) return Mono.just(SecurityRuleResult.ALLOWED);
    return check(access, route, request, authentication);
  }

  private Publisher<SecurityRuleResult> check(
      AnnotationValue<Access> access,
      RouteMatch<?> route,
      HttpRequest<?> request,
      @Nullable Authentication authentication) {
    Caller caller = authentication == null ? null : Callers.findCaller(authentication).orElse(null);
    if (caller == null || !mayCall(access, caller)) return Mono.just(SecurityRuleResult.REJECTED);
    Where where = access.enumValue("where", Where.class).orElse(Where.NOWHERE);
    String id = idOf(access, where, route, request);
    return switch (where) {
      case NOWHERE, OWN -> Mono.just(SecurityRuleResult.ALLOWED);
      case REQUESTED -> Mono.just(result(reach.covers(caller, id)));
      case ORDER, COMMITMENT, REFUSAL, EXCHANGE, PROPOSAL, PLACEMENT, RUN, VOLUNTEER, TEAM ->
          Mono.fromCallable(() -> result(reach.covers(caller, where, id))).subscribeOn(blocking);
    };
  }

  /** Does the request go to one of the house's controllers? */
  static boolean isForOurRoute(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request).map(AccessRule::isOurs).orElse(false);
  }

  private static boolean isOurs(RouteMatch<?> route) {
    return route instanceof MethodBasedRouteMatch<?, ?> method
        && method.getDeclaringType().getPackageName().startsWith("org.bangshou.");
  }

  private static boolean mayCall(AnnotationValue<Access> access, Caller caller) {
    for (String role : access.stringValues("roles")) {
      if (role.equals(caller.role().name())) return true;
    }
    return false;
  }

  private static String idOf(
      AnnotationValue<Access> access, Where where, RouteMatch<?> route, HttpRequest<?> request) {
    String name = access.stringValue("id").orElse(where == Where.REQUESTED ? "region" : "");
    Object variable = route.getVariableValues().get(name);
    return variable != null ? variable.toString() : request.getParameters().get(name, String.class, "");
  }

  private static SecurityRuleResult result(boolean allowed) {
    return allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
