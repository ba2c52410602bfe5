package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Not logged in: a browser goes to the login page and comes back, a program gets a challenge. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  private final Faults faults;
  private final Problems problems;

  AuthorizationHandler(Faults faults, Problems problems) {
    this.faults = faults;
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException e) {
    if (!e.isForbidden() && Reader.wantsPage(request)) return toLogin(request);
    MutableHttpResponse<?> answer = problems.answer(request, faults.of(e));
    return e.isForbidden() ? answer : answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bangshou\"");
  }

  private static MutableHttpResponse<?> toLogin(HttpRequest<?> request) {
    String login = "/login?next=" + URLEncoder.encode(next(request), StandardCharsets.UTF_8);
    if (Reader.isHtmx(request)) return HttpResponse.unauthorized().header("HX-Redirect", login);
    return HttpResponse.seeOther(URI.create(login));
  }

  /** A post cannot be come back to. */
  private static String next(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.GET || Reader.isHtmx(request)) return "/";
    String query = request.getUri().getRawQuery();
    return query == null ? request.getUri().getRawPath() : request.getUri().getRawPath() + "?" + query;
  }
}
