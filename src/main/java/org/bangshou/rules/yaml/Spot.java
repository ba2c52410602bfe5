package org.bangshou.rules.yaml;

/**
 * Where something stands.
 *
 * @param file as in {@code regions/330521.yaml}
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the file as a whole is meant
 */
public record Spot(String file, int line, int column) {

  static Spot ofFile(String file) {
    return new Spot(file, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
