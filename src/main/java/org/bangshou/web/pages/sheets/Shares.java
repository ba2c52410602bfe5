package org.bangshou.web.pages.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How evenly something lies among people.
 *
 * @param sorted what each has, fewest first
 */
record Shares(List<Integer> sorted) {

  private static final int TENTHS = 10;

  Shares {
    sorted = List.copyOf(sorted);
  }

  long sum() {
    return sorted.stream().mapToLong(Integer::longValue).sum();
  }

  /** What the first so many of ten equal parts of the people have together, in per cent of all. */
  double upTo(int tenths) {
    if (sum() == 0) return 0;
    int people = (int) Math.round(sorted.size() * tenths / (double) TENTHS);
    return 100.0 * sorted.stream().limit(people).mapToLong(Integer::longValue).sum() / sum();
  }

  /** 0 when all have the same, towards 1 when one has everything. */
  double gini() {
    if (sum() == 0) return 0;
    double weighted = 0;
    for (int at = 0; at < sorted.size(); at++) weighted += (2.0 * (at + 1) - sorted.size() - 1) * sorted.get(at);
    return weighted / (sorted.size() * (double) sum());
  }

  long without() {
    return sorted.stream().filter(n -> n == 0).count();
  }

  /** The curve of {@link #upTo}, in a square of that many units with nought at the lower left, as points of a line. */
  String curve(int size) {
    List<String> points = new ArrayList<>();
    for (int tenth = 0; tenth <= TENTHS; tenth++) {
      points.add(String.format(Locale.ROOT, "%d,%.1f", size * tenth / TENTHS, size - size * upTo(tenth) / 100));
    }
    return String.join(" ", points);
  }
}
