package org.bangshou.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another site cannot make somebody's browser act here: what changes something must come from our own pages. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SameOriginFilter implements Ordered {

  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final AccessTokenCookieConfiguration cookie;
  private final Problems problems;

  SameOriginFilter(AccessTokenCookieConfiguration cookie, Problems problems) {
    this.cookie = cookie;
    this.problems = problems;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    return isSafe(request) || isOurs(request)
        ? null
        : problems.answer(request, Fault.of(HttpStatus.FORBIDDEN, "cross-site"));
  }

  /** Nothing changes, or a program says who it is by itself. */
  private static boolean isSafe(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS, TRACE -> true;
      default -> request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    };
  }

  private boolean isOurs(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) return OURS.contains(site);
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (origin != null) return isHere(origin, request);
    return request.getCookies().findCookie(cookie.getCookieName()).isEmpty();
  }

  private static boolean isHere(String origin, HttpRequest<?> request) {
    try {
      String host = request.getHeaders().get(HttpHeaders.HOST);
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Before anybody asks who calls. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }
}
