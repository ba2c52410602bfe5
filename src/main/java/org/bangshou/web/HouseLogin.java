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
import org.bangshou.identity.Caller;
import org.bangshou.identity.SigningIn;
import org.bangshou.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Login against the house's own accounts; off the event loop, for checking a password takes its time. */
@Singleton
class HouseLogin<B> implements HttpRequestExecutorAuthenticationProvider<B> {

  /** Asked for late: Micronaut wants its login providers while the data source is still being made. */
  private final BeanProvider<SigningIn> signingIn;

  private final ClientAddress address;

  HouseLogin(BeanProvider<SigningIn> signingIn, ClientAddress address) {
    this.signingIn = signingIn;
    this.address = address;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<B> request, AuthenticationRequest<String, String> login) {
    return signingIn.get()
        .signIn(login.getIdentity(), login.getSecret(), request == null ? "" : address.of(request))
        .map(HouseLogin::success)
        .orElseGet(() -> AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH));
  }

  /** With the id of a session that begins when its refresh token is written. */
  private static AuthenticationResponse success(Caller caller) {
    return AuthenticationResponse.success(caller.username(), List.of(caller.role().name()), Callers.claims(caller, Ids.next()));
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
