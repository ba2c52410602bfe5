package org.bangshou.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.errors.IssuingAnAccessTokenErrorCode;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.security.token.event.RefreshTokenGeneratedEvent;
import io.micronaut.security.token.generator.RefreshTokenGenerator;
import io.micronaut.security.token.refresh.RefreshTokenPersistence;
import io.micronaut.security.token.validator.RefreshTokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.bangshou.identity.Sessions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Gives the security library the house's sessions: it asks here for a new token, and who an old one belongs to. */
@Singleton
class RefreshTokens implements RefreshTokenGenerator, RefreshTokenValidator, RefreshTokenPersistence {

  /** Asked for late: Micronaut wants its login handlers while the data source is still being made. */
  private final BeanProvider<Sessions> sessions;

  private final Scheduler blocking;

  RefreshTokens(BeanProvider<Sessions> sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public String createKey(Authentication authentication) {
    return sessions.get().newToken();
  }

  /** The token is its key. */
  @Override
  public Optional<String> generate(Authentication authentication, String key) {
    return Optional.of(key);
  }

  /** Only the database knows. */
  @Override
  public Optional<String> validate(String token) {
    return Optional.of(token);
  }

  @Override
  @EventListener
  public void persistToken(RefreshTokenGeneratedEvent event) {
    String agent = ServerRequestContext.currentRequest().map(r -> r.getHeaders().get(HttpHeaders.USER_AGENT)).orElse("");
    Authentication who = event.getAuthentication();
    sessions.get()
        .begin(
            Callers.findSession(who).orElseThrow(),
            Callers.findCaller(who).orElseThrow().accountId(),
            event.getRefreshToken(),
            agent);
  }

  /** Uses the token up; what comes of it is {@link Sessions#next}. */
  @Override
  public Publisher<Authentication> getAuthentication(String refreshToken) {
    return Mono.fromCallable(
            () -> sessions.get().renew(refreshToken).map(Callers::authentication).orElseThrow(RefreshTokens::over))
        .subscribeOn(blocking);
  }

  private static OauthErrorResponseException over() {
    return new OauthErrorResponseException(IssuingAnAccessTokenErrorCode.INVALID_GRANT);
  }
}
