package org.bangshou.rules.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong.
 *
 * @param message one line: the key, its value, what would be right
 */
record Fault(Spot spot, String message) implements Comparable<Fault> {

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing((Fault f) -> f.spot().file())
          .thenComparingInt(f -> f.spot().line())
          .thenComparingInt(f -> f.spot().column())
          .thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return spot + ": " + message;
  }
}
