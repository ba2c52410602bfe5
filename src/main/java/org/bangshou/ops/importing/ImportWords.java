package org.bangshou.ops.importing;

import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.Words;

/** The words of imports in Chinese and English. What stands on the sheets is Chinese in both. */
final class ImportWords {

  static final Words WORDS = new Words("importing");

  private ImportWords() {}

  static String say(String key, Locale locale, Map<String, String> values) {
    return WORDS.get(key, locale, values);
  }

  /** A column as in the header, and in English what it means; one that is not known stays as it is. */
  static String column(String column, Locale locale) {
    return WORDS.find("column." + column, locale, Map.of()).orElse(column);
  }
}
