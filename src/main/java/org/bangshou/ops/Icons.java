package org.bangshou.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The symbols that the pages can show. */
final class Icons {

  private static final String SHEET = "/static/icons.svg";
  private static final Pattern SYMBOL = Pattern.compile("<symbol [^>]*id=\"([a-z0-9-]+)\"");

  private Icons() {}

  static List<String> listNames() {
    try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream(SHEET), SHEET)) {
      return SYMBOL.matcher(new String(in.readAllBytes(), UTF_8)).results().map(found -> found.group(1)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("the symbols that are packed with the program cannot be read", e);
    }
  }
}
