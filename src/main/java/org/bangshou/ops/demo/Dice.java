package org.bangshou.ops.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** From least to most, both possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double around(double middle, double most) {
    return middle + (random.nextDouble() * 2 - 1) * most;
  }

  /** True that often in a hundred. */
  boolean percent(int often) {
    return random.nextInt(100) < often;
  }

  <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  <T> List<T> shuffled(List<T> things) {
    List<T> copy = new ArrayList<>(things);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** That many of the things, or all. */
  <T> List<T> some(List<T> things, int number) {
    return shuffled(things).subList(0, Math.min(number, things.size()));
  }
}
