package org.bangshou.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.LoginHandler;
import io.micronaut.security.token.cookie.TokenCookieLoginHandler;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.render.AccessRefreshToken;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangshou.identity.Sessions;

/** After login: cookies and a way back for a browser, tokens for a program. */
@Singleton
@Replaces(TokenCookieLoginHandler.class)
class SignIn implements LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {

  private final AccessRefreshTokenGenerator tokens;
  private final SessionCookies cookies;
  private final BeanProvider<Sessions> sessions;

  SignIn(AccessRefreshTokenGenerator tokens, SessionCookies cookies, BeanProvider<Sessions> sessions) {
    this.tokens = tokens;
    this.cookies = cookies;
    this.sessions = sessions;
  }

  @Override
  public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
    Supplier<Optional<AccessRefreshToken>> generating = () -> tokens.generate(authentication);
    AccessRefreshToken token = ServerRequestContext.with(request, generating).orElseThrow(SignIn::noToken);
    if (!Reader.wantsPage(request)) return HttpResponse.ok(token);
    // who signs in anew on this device has left whatever session it had
    cookies.findRefreshToken(request).ifPresent(sessions.get()::end);
    MutableHttpResponse<?> answer = HttpResponse.seeOther(URI.create(next(request)));
    cookies.of(token, request).forEach(answer::cookie);
    return answer;
  }

  /** For programs; a browser's session is renewed on the way, see {@link SessionFetcher}. */
  @Override
  public MutableHttpResponse<?> loginRefresh(Authentication authentication, String used, HttpRequest<?> request) {
    String next = sessions.get().next(used);
    return HttpResponse.ok(tokens.generate(next, authentication).orElseThrow(SignIn::noToken));
  }

  @Override
  public MutableHttpResponse<?> loginFailed(AuthenticationResponse response, HttpRequest<?> request) {
    throw new AuthenticationException(response);
  }

  private static IllegalStateException noToken() {
    return new IllegalStateException("no token was made");
  }

  /** Only a path of this house: neither another host nor a script. */
  private static String next(HttpRequest<?> request) {
    String next = request.getParameters().get("next", String.class, "/");
    boolean ours = next.matches("/([^/\\\\].*)?") && next.chars().allMatch(c -> c > ' ' && c < 127);
    return ours ? next : "/";
  }
}
