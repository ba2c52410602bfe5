package org.bangshou.planning.solver;

import java.util.function.IntPredicate;

/** Sets of small numbers as words of bits: what the member matching runs on. */
final class Bits {
  private Bits() {}

  static long[] where(int size, IntPredicate holds) {
    long[] words = new long[(size + 63) / 64];
    for (int at = 0; at < size; at++) if (holds.test(at)) words[at >> 6] |= 1L << at;
    return words;
  }

  static boolean has(long[] words, int at) {
    return (words[at >> 6] >>> at & 1) != 0;
  }

  static void add(long[] words, int at) {
    words[at >> 6] |= 1L << at;
  }

  static long[] and(long[] a, long[] b) {
    long[] both = a.clone();
    for (int w = 0; w < both.length; w++) both[w] &= b[w];
    return both;
  }
}
