package org.bangshou.planning.solver;

/** A set of numbers below a bound: adding, removing and looking by position take no time. */
final class NumberSet {
  private static final int ABSENT = -1;
  private final int[] numbers;
  private final int[] position;
  private int size;

  NumberSet(int bound) {
    numbers = new int[bound];
    position = new int[bound];
    java.util.Arrays.fill(position, ABSENT);
  }

  int size() {
    return size;
  }

  int get(int at) {
    return numbers[at];
  }

  void add(int number) {
    if (position[number] != ABSENT) return;
    position[number] = size;
    numbers[size++] = number;
  }

  void remove(int number) {
    int at = position[number];
    if (at == ABSENT) return;
    int last = numbers[--size];
    numbers[at] = last;
    position[last] = at;
    position[number] = ABSENT;
  }
}
