package org.bangshou.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.render.AccessRefreshToken;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bangshou.identity.SessionLimits;

/**
 * A browser's session: one cookie with the access token, one with the refresh token. No script reads them
 * and no other site sends them. The library's own refresh cookie stays unused: its refresh route would
 * answer whatever asks with the cookie's tokens as JSON, which scripts can read.
 */
@Singleton
class SessionCookies {

  private final AccessTokenCookieConfiguration access;
  private final Duration idle;

  SessionCookies(AccessTokenCookieConfiguration access, SessionLimits limits) {
    this.access = access;
    this.idle = limits.idle();
  }

  List<Cookie> of(AccessRefreshToken token, HttpRequest<?> request) {
    return List.of(
        cookie(access.getCookieName(), token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()), request),
        cookie(refresh(), token.getRefreshToken(), idle, request));
  }

  List<Cookie> gone(HttpRequest<?> request) {
    return List.of(
        cookie(access.getCookieName(), "", Duration.ZERO, request), cookie(refresh(), "", Duration.ZERO, request));
  }

  Optional<String> findRefreshToken(HttpRequest<?> request) {
    return request.getCookies().findCookie(refresh()).map(Cookie::getValue);
  }

  /** Does the browser bring any of them, good or not? */
  boolean areIn(HttpRequest<?> request) {
    return request.getCookies().contains(access.getCookieName()) || request.getCookies().contains(refresh());
  }

  private String refresh() {
    return access.getCookieName() + "-refresh";
  }

  private Cookie cookie(String name, String value, Duration age, HttpRequest<?> request) {
    return Cookie.of(name, value)
        .configure(access, request.isSecure())
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Strict)
        .maxAge(age);
  }
}
