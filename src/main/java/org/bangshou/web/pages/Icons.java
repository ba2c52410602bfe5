package org.bangshou.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The symbols of the sprite: what the rules may name for the tile of a function. */
public final class Icons {

  static final String FALLBACK = "hand";

  private static final String SPRITE = "/static/icons.svg";
  private static final Pattern SYMBOL = Pattern.compile("<symbol [^>]*id=\"([a-z0-9-]+)\"");
  private static final Set<String> NAMES = read();

  private Icons() {}

  /** In the order of the alphabet. */
  public static Set<String> listNames() {
    return NAMES;
  }

  static String known(String word) {
    return NAMES.contains(word) ? word : FALLBACK;
  }

  private static Set<String> read() {
    try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream(SPRITE), SPRITE)) {
      Set<String> names = new TreeSet<>();
      SYMBOL.matcher(new String(in.readAllBytes(), UTF_8)).results().forEach(found -> names.add(found.group(1)));
      return Collections.unmodifiableSet(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
