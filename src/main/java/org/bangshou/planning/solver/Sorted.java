package org.bangshou.planning.solver;

import java.util.Arrays;

/** Small ascending arrays of numbers, never changed in place. */
final class Sorted {
  private Sorted() {}

  static int[] with(int[] numbers, int one) {
    int at = -Arrays.binarySearch(numbers, one) - 1;
    if (at < 0) return numbers;
    int[] more = new int[numbers.length + 1];
    System.arraycopy(numbers, 0, more, 0, at);
    more[at] = one;
    System.arraycopy(numbers, at, more, at + 1, numbers.length - at);
    return more;
  }

  static int[] without(int[] numbers, int one) {
    int at = Arrays.binarySearch(numbers, one);
    if (at < 0) return numbers;
    int[] fewer = new int[numbers.length - 1];
    System.arraycopy(numbers, 0, fewer, 0, at);
    System.arraycopy(numbers, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }
}
