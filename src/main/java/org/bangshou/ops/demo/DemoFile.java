package org.bangshou.ops.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The small files that the product ships for its demo. */
final class DemoFile {

  private DemoFile() {}

  /** The lines after the header, cut at commas. */
  static List<String[]> rows(String name) {
    return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  static List<String> words(String name, int line) {
    return List.of(lines(name).get(line).split(" "));
  }

  private static List<String> lines(String name) {
    try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) throw new IllegalStateException("the demo file " + name + " is not packed with the program");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
