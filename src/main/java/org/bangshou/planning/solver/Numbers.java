package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.Random;

/** A growing list of numbers without boxes. */
final class Numbers {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
    numbers[size++] = number;
  }

  int get(int at) {
    return numbers[at];
  }

  void set(int at, int number) {
    numbers[at] = number;
  }

  int size() {
    return size;
  }

  void dropLast() {
    size--;
  }

  void clear() {
    size = 0;
  }

  int pick(Random random) {
    return numbers[random.nextInt(size)];
  }
}
