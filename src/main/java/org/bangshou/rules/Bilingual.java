package org.bangshou.rules;

import java.util.Locale;

/** The same words in both languages of the house. */
public record Bilingual(String zh, String en) {

  /** English for an English reader, Chinese for everybody else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
