package org.bangshou.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.bangshou.kernel.Zone;

/** The words of problems, from {@code problems/zh.properties} and {@code problems/en.properties}. */
@Singleton
class ProblemText {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Properties zh = read("zh");
  private final Properties en = read("en");

  String title(String code, Locale locale) {
    return words(locale).getProperty(code + ".title", code);
  }

  String detail(String code, Locale locale, Map<String, String> values) {
    return filled(words(locale).getProperty(code + ".detail", ""), values);
  }

  String remedy(String code, Locale locale, Map<String, String> values) {
    return filled(words(locale).getProperty(code + ".remedy", ""), values);
  }

  /** A value as people read it: a moment in local time, a status in its own word. */
  String value(String value, Locale locale) {
    try {
      return MOMENT.format(Zone.local(Instant.parse(value)));
    } catch (DateTimeParseException e) {
      return words(locale).getProperty("value." + value, value);
    }
  }

  private static String filled(String sentence, Map<String, String> values) {
    String text = sentence;
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
