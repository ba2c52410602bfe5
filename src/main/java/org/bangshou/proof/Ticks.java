package org.bangshou.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Microseconds since 1970 on a clock that never turns back, near the database's. */
final class Ticks {

  private final long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  private final long zero = System.nanoTime();

  long now() {
    return begin + (System.nanoTime() - zero) / 1000;
  }
}
