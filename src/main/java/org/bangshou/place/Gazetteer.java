package org.bangshou.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The province, its cities and counties as they are packed with the program, for whoever has no database:
 * {@link Regions} is filled from the same text.
 */
public final class Gazetteer {

  private static final String SOURCE = "/db/migration/V2__regions.sql";
  private static final String NAME = "'((?:[^']|'')*)'";
  private static final String NUMBER = "(-?[\\d.]+)";
  private static final String FLAG = "(true|false)";

  private static final Pattern ROW =
      Pattern.compile(
          "\\('(\\d{6})', %s, %s, ([012]), (?:NULL|'(\\d{6})'), %s, %s, %s, %s\\)"
              .formatted(NAME, NAME, NUMBER, NUMBER, FLAG, FLAG));

  private static final List<Region> ALL = ROW.matcher(text()).results().map(Gazetteer::region).toList();

  private Gazetteer() {}

  /** The province first, then cities, then counties. */
  public static List<Region> listAll() {
    return ALL;
  }

  /** By its code or by its Chinese name, as in {@code 330521} or 德清县. */
  public static Optional<Region> findRegion(String codeOrName) {
    return ALL.stream().filter(r -> r.code().equals(codeOrName) || r.name().equals(codeOrName)).findFirst();
  }

  private static Region region(MatchResult row) {
    @Nullable String parent = row.group(5);
    var seat = new Point(Double.parseDouble(row.group(6)), Double.parseDouble(row.group(7)));
    return new Region(
        row.group(1), unquoted(row.group(2)), unquoted(row.group(3)), Integer.parseInt(row.group(4)), parent, seat,
        row.group(8).equals("true"), row.group(9).equals("true"));
  }

  private static String unquoted(String text) {
    return text.replace("''", "'");
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(SOURCE), SOURCE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the regions that are packed with the program cannot be read", e);
    }
  }
}
