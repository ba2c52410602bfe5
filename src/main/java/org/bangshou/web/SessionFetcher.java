package org.bangshou.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.TokenValidatedEvent;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.reader.TokenResolver;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.bangshou.identity.Session;
import org.bangshou.identity.Sessions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Who asks: as the access token says. When a browser has none that is still good but a refresh token, the
 * session is renewed on the way and the very request goes on, a form's post too; its answer brings the new
 * cookies. A program renews for itself.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
class SessionFetcher extends TokenAuthenticationFetcher {

  private final SessionCookies cookies;
  private final AccessRefreshTokenGenerator tokens;
  private final BeanProvider<Sessions> sessions;
  private final Scheduler blocking;

  SessionFetcher(
      List<TokenValidator<HttpRequest<?>>> validators,
      TokenResolver<HttpRequest<?>> resolver,
      ApplicationEventPublisher<TokenValidatedEvent> validated,
      HttpHostResolver hosts,
      HttpLocaleResolver locales,
      SessionCookies cookies,
      AccessRefreshTokenGenerator tokens,
      BeanProvider<Sessions> sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    super(validators.stream().<TokenValidator<HttpRequest<?>>>map(RememberedTokens::new).toList(), resolver, validated, hosts, locales);
    this.cookies = cookies;
    this.tokens = tokens;
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Mono<Authentication> byAccessToken = Mono.from(super.fetchAuthentication(request));
    return findRefreshToken(request)
        .map(token -> byAccessToken.switchIfEmpty(Mono.defer(() -> renewed(token, request))))
        .orElse(byAccessToken);
  }

  /** Files, and the library's own login and logout, ask for nobody's session to be renewed. */
  private Optional<String> findRefreshToken(HttpRequest<?> request) {
    return AccessRule.isForOurRoute(request) && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
        ? cookies.findRefreshToken(request)
        : Optional.empty();
  }

  private Mono<Authentication> renewed(String refreshToken, HttpRequest<?> request) {
    return Mono.fromCallable(() -> sessions.get().renew(refreshToken))
        .subscribeOn(blocking)
        .flatMap(session -> Mono.justOrEmpty(told(session, request)));
  }

  private Optional<Authentication> told(Optional<Session> session, HttpRequest<?> request) {
    Optional<Authentication> who = session.map(Callers::authentication);
    who.flatMap(authentication -> tokens.generate(session.orElseThrow().refreshToken(), authentication))
        .map(token -> new NewCookies(cookies.of(token, request)))
        .orElseGet(() -> new NewCookies(cookies.gone(request)))
        .leaveWith(request);
    return who;
  }
}
