package org.bangshou.planning.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Words;

/** The words for orders that a plan leaves, in Chinese and English. */
public final class LeftWords {

  static final Words WORDS = new Words("planning");

  private LeftWords() {}

  /** An {@link PlanningSolution.UnassignedReason} in a few words, by its code. */
  public static String title(String reason, Locale locale) {
    return WORDS.get("reason." + reason, locale, Map.of());
  }

  /** How people write a day. */
  public static String dayPattern(Locale locale) {
    return WORDS.get("day-pattern", locale, Map.of());
  }

  /** One sentence for each; values stand in it as they are given. */
  public static String say(List<Reason> why, Locale locale) {
    return why.stream()
        .map(one -> WORDS.get("because." + one.code(), locale, one.values()))
        .collect(Collectors.joining(locale.getLanguage().equals("en") ? " " : ""));
  }
}
