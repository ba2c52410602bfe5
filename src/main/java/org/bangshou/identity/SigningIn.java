package org.bangshou.identity;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The door for those who come with a name and a password from somewhere in the world. */
@Singleton
public class SigningIn {

  private final LoginThrottle throttle;
  private final Accounts accounts;

  SigningIn(LoginThrottle throttle, Accounts accounts) {
    this.throttle = throttle;
    this.accounts = accounts;
  }

  /**
   * Nobody when the name or the password is wrong or the account is closed. Throws a refusal
   * {@code login-busy} when too many log in at once.
   *
   * @param address where the try comes from
   * @throws TooManyTries when too many failed before
   */
  public Optional<Caller> signIn(String username, String password, String address) {
    LoginThrottle.Try entering = throttle.enter(username, address);
    Optional<Caller> caller;
    try {
      caller = accounts.authenticate(username, password);
    } catch (RuntimeException notTried) {
      throttle.wasNotTried(entering);
      throw notTried;
    }
    if (caller.isPresent()) throttle.wasRight(entering);
    return caller;
  }
}
