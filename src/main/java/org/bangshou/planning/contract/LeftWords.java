package org.bangshou.planning.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Words;

/** The words for why a plan leaves an order, or has it where it is, in Chinese and English. */
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

  /** By {@link StartBecause}: why a visit starts when it does. */
  public static String start(Reason because, Locale locale) {
    return WORDS.get("start." + because.code(), locale, because.values());
  }

  /** What a soft constraint counts, by its id; the amount stands in it as it is given. */
  public static String share(String constraint, String amount, Locale locale) {
    return WORDS.get("constraint." + constraint, locale, Map.of("amount", amount));
  }

  /** A sentence of an explanation. */
  public static String explain(String key, Locale locale, Map<String, String> values) {
    return WORDS.get("explain." + key, locale, values);
  }
}
