package org.bangshou.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangshou.kernel.Words;
import org.bangshou.kernel.Zone;

/** The words of problems, from {@code problems/zh.properties} and {@code problems/en.properties}. */
@Singleton
class ProblemText {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Words words = new Words("problems");

  String title(String code, Locale locale) {
    return find(code + ".title", locale).orElse(code);
  }

  String detail(String code, Locale locale, Map<String, String> values) {
    return words.find(code + ".detail", locale, values).orElse("");
  }

  String remedy(String code, Locale locale, Map<String, String> values) {
    return words.find(code + ".remedy", locale, values).orElse("");
  }

  String get(String key, Locale locale, Map<String, String> values) {
    return words.get(key, locale, values);
  }

  Optional<String> find(String key, Locale locale) {
    return words.find(key, locale, Map.of());
  }

  /** A value as people read it: a moment in local time, a status in its own word. */
  String value(String value, Locale locale) {
    // most values are numbers and codes: to try them all as moments would cost more than the rest of the answer
    if (!value.endsWith("Z")) return find("value." + value, locale).orElse(value);
    try {
      return MOMENT.format(Zone.local(Instant.parse(value)));
    } catch (DateTimeParseException e) {
      return find("value." + value, locale).orElse(value);
    }
  }

  Set<String> keys(Locale locale) {
    return words.keys(locale);
  }
}
