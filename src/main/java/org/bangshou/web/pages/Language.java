package org.bangshou.web.pages;

import java.util.Locale;

/** The languages of the pages; Chinese comes first. */
public enum Language {
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** For the attribute {@code lang}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** Chinese unless English is named. */
  public static Language of(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }
}
