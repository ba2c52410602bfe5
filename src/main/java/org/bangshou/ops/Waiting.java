package org.bangshou.ops;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which can only be done by looking again. */
final class Waiting {

  private static final Duration STEP = Duration.ofMillis(20);

  private Waiting() {}

  /** Looks every 20 ms until it is so. False when the limit came first. */
  static boolean until(Duration limit, BooleanSupplier isSo) {
    long end = System.nanoTime() + limit.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) return false;
      pause(STEP);
    }
    return true;
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted while waiting for a server", e);
    }
  }
}
