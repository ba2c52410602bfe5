package org.bangshou.proof;

import java.util.SplittableRandom;

/** The same dice for the same seed, purpose and number, whoever throws them and when. */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Chance() {}

  static SplittableRandom of(long seed, String purpose, long number) {
    return new SplittableRandom((seed * GOLDEN + purpose.hashCode()) * GOLDEN + number);
  }
}
