package org.bangshou.web.pages;

import java.util.Set;

/** The symbols of the sprite that the rules may name for the tile of a function. */
final class Icons {

  static final String FALLBACK = "hand";

  private static final Set<String> FOR_FUNCTIONS =
      Set.of(
          "school",
          "building-factory",
          "plant",
          "mood-heart",
          "heart",
          "stethoscope",
          "scissors",
          "tool",
          "microphone",
          "scale",
          "heart-handshake");

  private Icons() {}

  static String known(String word) {
    return FOR_FUNCTIONS.contains(word) ? word : FALLBACK;
  }
}
