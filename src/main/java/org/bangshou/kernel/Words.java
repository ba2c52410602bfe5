package org.bangshou.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one subject in Chinese and English, from {@code zh.properties} and {@code en.properties} in
 * a folder of the class path. A sentence has its values by name, as in {@code {until}}.
 */
public final class Words {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

  private final Properties zh;
  private final Properties en;

  public Words(String folder) {
    zh = read(folder, "zh");
    en = read(folder, "en");
  }

  /** In English when the locale is, else in Chinese; values as they are given. */
  public Optional<String> find(String key, Locale locale, Map<String, String> values) {
    return Optional.ofNullable(in(locale).getProperty(key)).map(sentence -> filled(sentence, values));
  }

  /** The same where every key is known to have words. */
  public String get(String key, Locale locale, Map<String, String> values) {
    return find(key, locale, values)
        .orElseThrow(() -> new IllegalArgumentException("no words for " + key + " in " + locale));
  }

  public Set<String> keys(Locale locale) {
    return new TreeSet<>(in(locale).stringPropertyNames());
  }

  private Properties in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  /** In one pass, so that braces within a value stay as they are. */
  private static String filled(String sentence, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private static Properties read(String folder, String language) {
    String file = "/" + folder + "/" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("no " + file + " on the class path");
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
