package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.cookie.TokenCookieClearerLogoutHandler;
import jakarta.inject.Singleton;
import java.net.URI;

/** Takes the cookie away. A bearer token is forgotten by whoever holds it. */
@Singleton
@Replaces(TokenCookieClearerLogoutHandler.class)
class SignOut implements LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> {

  private final AccessTokenCookieConfiguration cookie;

  SignOut(AccessTokenCookieConfiguration cookie) {
    this.cookie = cookie;
  }

  @Override
  public MutableHttpResponse<?> logout(HttpRequest<?> request) {
    MutableHttpResponse<?> answer =
        Reader.wantsPage(request) ? HttpResponse.seeOther(URI.create("/login")) : HttpResponse.noContent();
    return answer.cookie(Cookie.of(cookie.getCookieName(), "").path("/").httpOnly(true).sameSite(SameSite.Strict).maxAge(0));
  }
}
