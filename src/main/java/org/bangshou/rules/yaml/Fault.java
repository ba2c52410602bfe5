package org.bangshou.rules.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong.
 *
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the file as a whole is meant
 * @param message one line: the key, its value, what would be right
 */
record Fault(String file, int line, int column, String message) implements Comparable<Fault> {

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparingInt(Fault::column)
          .thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line + ":" + column) + ": " + message;
  }
}
