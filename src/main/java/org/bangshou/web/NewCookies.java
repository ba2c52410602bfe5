package org.bangshou.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;

/** Cookies that were decided upon before there was an answer to put them into. */
record NewCookies(List<Cookie> cookies) {

  private static final String ATTRIBUTE = NewCookies.class.getName();

  NewCookies {
    cookies = List.copyOf(cookies);
  }

  void leaveWith(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  @ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
  static class Filter implements Ordered {

    @ResponseFilter
    void set(HttpRequest<?> request, MutableHttpResponse<?> response) {
      request.getAttribute(ATTRIBUTE, NewCookies.class).ifPresent(found -> found.putInto(response));
    }

    /** Around the one that lets in or refuses: whoever is refused may have cookies to lose. */
    @Override
    public int getOrder() {
      return ServerFilterPhase.SECURITY.before();
    }
  }

  private void putInto(MutableHttpResponse<?> response) {
    cookies.forEach(response::cookie);
    // one person's cookies are not for a cache that others share
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
