package org.bangshou.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of the pages in one language, from {@code messages/*.properties}. */
public final class Texts {

  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) ALL.put(language, new Texts(language));
  }

  private final Language language;
  private final Properties words = new Properties();

  private Texts(Language language) {
    this.language = language;
    String file = "/messages/" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("no " + file + " on the class path");
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Texts in(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) throw new IllegalArgumentException("no words in " + language);
    return texts;
  }

  public Language language() {
    return language;
  }

  /** The text of that key; {0}, {1} … are filled in. A missing key is a bug that a test finds. */
  public String get(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) throw new IllegalArgumentException("no text for " + key + " in " + language);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The word for a value of an enum: {@code order-status.OPEN}. */
  public String of(Enum<?> value) {
    return get(prefix(value.getDeclaringClass()) + "." + value.name());
  }

  /** The text of that key, or the fallback when the key comes from data and has none. */
  public String orElse(String key, String fallback) {
    return words.getProperty(key, fallback);
  }

  public Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }

  /** OrderStatus becomes order-status. */
  static String prefix(Class<?> type) {
    return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
