package org.bangshou.rules.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was meant to be. */
final class Nearest {

  private Nearest() {}

  /** The nearest word, if fewer than about every third letter differs. */
  static Optional<String> find(String word, Collection<String> known) {
    int most = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= most)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(candidate -> -alike(word, candidate))
                .thenComparing(c -> c));
  }

  /** How many letters are the same from the beginning on. */
  private static int alike(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
    return at;
  }

  /** Letters to add, drop, change or swap with their neighbour (Damerau, Levenshtein). */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) steps[i][0] = i;
    for (int j = 0; j <= other.length(); j++) steps[0][j] = j;
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int changed = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        steps[i][j] = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        if (isSwap(one, i, other, j)) steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
