package org.bangshou.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.token.cookie.TokenCookieClearerLogoutHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import org.bangshou.identity.Sessions;

/** Ends the session, that of the cookies or that of the bearer token, and takes the cookies away. */
@Singleton
@Replaces(TokenCookieClearerLogoutHandler.class)
class SignOut implements LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> {

  private final SessionCookies cookies;
  private final BeanProvider<Sessions> sessions;

  SignOut(SessionCookies cookies, BeanProvider<Sessions> sessions) {
    this.cookies = cookies;
    this.sessions = sessions;
  }

  @Override
  public MutableHttpResponse<?> logout(HttpRequest<?> request) {
    cookies.findRefreshToken(request).ifPresent(sessions.get()::end);
    request.getUserPrincipal(Authentication.class).flatMap(Callers::findSession).ifPresent(sessions.get()::end);
    MutableHttpResponse<?> answer =
        Reader.wantsPage(request) ? HttpResponse.seeOther(URI.create("/login")) : HttpResponse.noContent();
    cookies.gone(request).forEach(answer::cookie);
    return answer;
  }
}
