package org.bangshou.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another site cannot make somebody's browser act here, nor sign it in as somebody else: what changes
 * something must come from our own pages. The browser says where from; one that says nothing is too old to
 * be believed, and whatever is no browser brings no cookie and wants none.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SameOriginFilter implements Ordered {

  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final String BEARER = "Bearer ";

  private final SessionCookies cookies;
  private final Problems problems;

  SameOriginFilter(SessionCookies cookies, Problems problems) {
    this.cookies = cookies;
    this.problems = problems;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    return isSafe(request) || isOurs(request)
        ? null
        : problems.answer(request, Fault.of(HttpStatus.FORBIDDEN, "cross-site"));
  }

  /** Nothing changes, or a program says who it is by a header that no browser adds by itself, as it may Basic. */
  private static boolean isSafe(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS, TRACE -> true;
      default -> request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "").startsWith(BEARER);
    };
  }

  private boolean isOurs(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) return OURS.contains(site);
    String from = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (from == null) from = request.getHeaders().get(HttpHeaders.REFERER);
    if (from != null) return isHere(from, request);
    // a login of which a browser would keep the cookies is an act, too
    return !cookies.areIn(request) && !Reader.wantsPage(request);
  }

  private static boolean isHere(String from, HttpRequest<?> request) {
    try {
      String host = request.getHeaders().get(HttpHeaders.HOST);
      return host != null && host.equalsIgnoreCase(URI.create(from).getRawAuthority());
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
