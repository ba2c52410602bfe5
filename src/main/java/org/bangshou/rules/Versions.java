package org.bangshou.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The name of a state of the rules: a hash over the files' names and texts. */
final class Versions {

  private static final int HEX_DIGITS = 16;

  private Versions() {}

  /** The first 16 hex digits of SHA-256; the same whatever the order of files and the kind of line ends. */
  static String of(Map<String, String> files) {
    MessageDigest digest = sha256();
    new TreeMap<>(files)
        .forEach(
            (name, text) -> {
              digest.update((name + '\0').getBytes(UTF_8));
              digest.update((normalised(text) + '\0').getBytes(UTF_8));
            });
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  /** Without a byte-order mark, every line ending in one line feed. */
  static String normalised(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
