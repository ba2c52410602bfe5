package org.bangshou.testing;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another thread or process does: looks every 20 ms, fails at the deadline. */
public final class Eventually {

  private static final Duration STEP = Duration.ofMillis(20);

  private Eventually() {}

  /** Returns as soon as it is so; fails the test when it is not within the time. */
  public static void within(Duration time, String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + time.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) fail("not within " + time + ": " + what);
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
