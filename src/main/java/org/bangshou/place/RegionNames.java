package org.bangshou.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What regions are called, for a command that has no database at hand: from the migration that brings the
 * regions, so that they are written down in one place.
 */
public final class RegionNames {

  private static final String SOURCE = "/db/migration/V2__regions.sql";
  /** A quote within a name is written twice. */
  private static final Pattern ROW = Pattern.compile("\\('(\\d{6})', '((?:[^']|'')+)', '((?:[^']|'')+)',");

  private final Map<String, Name> byCode = new LinkedHashMap<>();

  /** What one region is called. */
  public record Name(String zh, String en) {}

  private RegionNames() {}

  public static RegionNames read() {
    RegionNames names = new RegionNames();
    try (InputStream in = RegionNames.class.getResourceAsStream(SOURCE)) {
      if (in == null) throw new IllegalStateException("no " + SOURCE + " on the class path");
      ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(row -> names.byCode.put(row.group(1), new Name(plain(row.group(2)), plain(row.group(3)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static String plain(String quoted) {
    return quoted.replace("''", "'");
  }

  public Optional<Name> findName(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Of how many regions. */
  int size() {
    return byCode.size();
  }
}
