package org.bangshou.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;

/**
 * Hashes and checks passwords behind a bulkhead: as many at once as leave a core for the others. Who
 * waits too long is turned away with {@code login-busy}, so that a flood of logins starves nobody else.
 */
@Singleton
class Passwords {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore bulkhead;
  private final String nobody = Argon2.hash("nobody has this password");

  Passwords() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  Passwords(int atOnce) {
    bulkhead = new Semaphore(atOnce, true);
  }

  String hash(String password) {
    return behindBulkhead(() -> Argon2.hash(password));
  }

  boolean matches(String password, String hash) {
    return behindBulkhead(() -> Argon2.matches(password, hash));
  }

  /** Takes as long as a check, so that the time tells nobody which usernames exist. */
  void pretend(String password) {
    matches(password, nobody);
  }

  private <T> T behindBulkhead(Supplier<T> work) {
    try {
      if (!bulkhead.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      bulkhead.release();
    }
  }

  private static Refusal busy() {
    return new Refusal(Reason.of("login-busy"));
  }
}
