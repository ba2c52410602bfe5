package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.LoginHandler;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.cookie.TokenCookieLoginHandler;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.render.AccessRefreshToken;
import jakarta.inject.Singleton;
import java.net.URI;

/** After login: a cookie and a way back for a browser, a bearer token for a program. */
@Singleton
@Replaces(TokenCookieLoginHandler.class)
class SignIn implements LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {

  private final AccessRefreshTokenGenerator tokens;
  private final AccessTokenCookieConfiguration cookie;

  SignIn(AccessRefreshTokenGenerator tokens, AccessTokenCookieConfiguration cookie) {
    this.tokens = tokens;
    this.cookie = cookie;
  }

  @Override
  public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
    AccessRefreshToken token = tokens.generate(authentication).orElseThrow(() -> new IllegalStateException("no token was made"));
    if (!Reader.wantsPage(request)) return HttpResponse.ok(token);
    URI next = URI.create(next(request));
    return HttpResponse.seeOther(next).cookie(cookieOf(token, request));
  }

  @Override
  public MutableHttpResponse<?> loginRefresh(Authentication authentication, String refreshToken, HttpRequest<?> request) {
    return loginSuccess(authentication, request);
  }

  @Override
  public MutableHttpResponse<?> loginFailed(AuthenticationResponse response, HttpRequest<?> request) {
    throw new AuthenticationException(response);
  }

  private Cookie cookieOf(AccessRefreshToken token, HttpRequest<?> request) {
    return Cookie.of(cookie.getCookieName(), token.getAccessToken())
        .configure(cookie, request.isSecure())
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Strict)
        .maxAge(token.getExpiresIn());
  }

  /** Only a path of this house: neither another host nor a script. */
  private static String next(HttpRequest<?> request) {
    String next = request.getParameters().get("next", String.class, "/");
    boolean ours = next.matches("/([^/\\\\].*)?") && next.chars().allMatch(c -> c > ' ' && c < 127);
    return ours ? next : "/";
  }
}
