package org.bangshou.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Login against the house's own accounts; off the event loop, for checking a password takes its time. */
@Singleton
class HouseLogin<B> implements HttpRequestExecutorAuthenticationProvider<B> {

  /** Asked for late: Micronaut wants its login providers while the data source is still being made. */
  private final BeanProvider<Accounts> accounts;

  HouseLogin(BeanProvider<Accounts> accounts) {
    this.accounts = accounts;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<B> request, AuthenticationRequest<String, String> login) {
    return accounts.get()
        .authenticate(login.getIdentity(), login.getSecret())
        .map(HouseLogin::success)
        .orElseGet(() -> AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH));
  }

  private static AuthenticationResponse success(Caller caller) {
    return AuthenticationResponse.success(caller.username(), List.of(caller.role().name()), Callers.claims(caller));
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
