package org.bangshou.rules.condition;

/**
 * A stretch of numbers.
 *
 * @param openLeast the least itself is not in it
 * @param openMost the most itself is not in it
 */
record Range(double least, boolean openLeast, double most, boolean openMost) {

  static Range everything() {
    return new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
  }

  static Range below(double most, boolean open) {
    return new Range(Double.NEGATIVE_INFINITY, false, most, open);
  }

  static Range above(double least, boolean open) {
    return new Range(least, open, Double.POSITIVE_INFINITY, false);
  }

  static Range only(double value) {
    return new Range(value, false, value, false);
  }

  Range shifted(double by) {
    return new Range(least + by, openLeast, most + by, openMost);
  }

  /** By a number that is not 0; a negative one turns it round. */
  Range divided(double by) {
    return by > 0
        ? new Range(least / by, openLeast, most / by, openMost)
        : new Range(most / by, openMost, least / by, openLeast);
  }

  Range and(Range other) {
    Range lower = least > other.least || (least == other.least && openLeast) ? this : other;
    Range upper = most < other.most || (most == other.most && openMost) ? this : other;
    return new Range(lower.least, lower.openLeast, upper.most, upper.openMost);
  }

  boolean isEmpty() {
    return least > most || (least == most && (openLeast || openMost));
  }

  boolean contains(double value) {
    return !and(only(value)).isEmpty();
  }
}
