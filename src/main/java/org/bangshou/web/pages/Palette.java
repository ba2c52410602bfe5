package org.bangshou.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The colours of the house, as its style sheet names them, and how well one can be read on another. */
public final class Palette {

  private static final String SHEET = "/static/bangshou.css";
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  private static final Map<String, Colour> ALL = read();

  private Palette() {}

  /**
   * @param rgb six hexadecimal digits
   */
  public record Colour(String name, String rgb) {

    /** Relative luminance, 0 for black to 1 for white, as WCAG reckons it. */
    double luminance() {
      return 0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4);
    }

    private double part(int at) {
      double share = Integer.parseInt(rgb.substring(at, at + 2), 16) / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** From 1, the same, to 21, black on white. */
    public double contrastOn(Colour ground) {
      double one = luminance() + 0.05;
      double other = ground.luminance() + 0.05;
      return Math.max(one, other) / Math.min(one, other);
    }
  }

  /** An ink on the ground that it stands on. */
  public record Pair(Colour ink, Colour ground) {

    public double contrast() {
      return ink.contrastOn(ground);
    }

    public String ratio() {
      return String.format("%.1f", contrast());
    }
  }

  public static Colour getColour(String name) {
    return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new IllegalArgumentException("no colour " + name + "; known: " + ALL.keySet()));
  }

  /** Every ink on every ground on which pages write with it. */
  public static List<Pair> listPairs() {
    return List.of(
        pair("ink", "white"), pair("ink", "paper"), pair("ink", "grey-pale"), pair("soft", "white"), pair("soft", "paper"),
        pair("red", "white"), pair("red", "paper"), pair("red", "red-pale"), pair("blue", "white"), pair("blue", "paper"),
        pair("blue", "blue-pale"), pair("green", "white"), pair("green", "green-pale"), pair("amber", "white"),
        pair("amber", "amber-pale"), pair("white", "red"), pair("white", "red-dark"), pair("white", "blue"), pair("white", "ink"));
  }

  private static Pair pair(String ink, String ground) {
    return new Pair(getColour(ink), getColour(ground));
  }

  private static Map<String, Colour> read() {
    try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(SHEET), SHEET)) {
      Map<String, Colour> colours = new LinkedHashMap<>();
      COLOUR.matcher(new String(in.readAllBytes(), UTF_8)).results().forEach(c -> colours.put(c.group(1), new Colour(c.group(1), c.group(2))));
      return colours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
