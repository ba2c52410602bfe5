package org.bangshou.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of problems, from {@code problems/zh.properties} and {@code problems/en.properties}. */
@Singleton
class ProblemText {

  private final Properties zh = read("zh");
  private final Properties en = read("en");

  String title(String code, Locale locale) {
    return words(locale).getProperty(code + ".title", code);
  }

  String detail(String code, Locale locale, Map<String, String> values) {
    String text = words(locale).getProperty(code + ".detail", "");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  Properties words(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  private static Properties read(String language) {
    try (InputStream in = ProblemText.class.getResourceAsStream("/problems/" + language + ".properties")) {
      if (in == null) throw new IllegalStateException("no words of problems in " + language);
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
