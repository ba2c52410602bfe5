package org.bangshou.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** One message that outlives one redirect; it travels in a cookie that the next page takes away. */
public record Flash(Kind kind, String text) {

  /** How it ended; the word stands beside the colour. */
  public enum Kind {
    GOOD,
    WAIT,
    BAD
  }

  /** Longer ones would not fit into a cookie. */
  private static final int MOST = 900;

  public Flash {
    if (text.length() > MOST) text = text.substring(0, MOST);
  }

  String cookie() {
    byte[] bytes = (kind.name() + "|" + text).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** None when the cookie was tampered with. */
  static Optional<Flash> of(String cookie) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      if (bar < 0) return Optional.empty();
      return Optional.of(
          new Flash(Kind.valueOf(plain.substring(0, bar).toUpperCase(Locale.ROOT)), plain.substring(bar + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
