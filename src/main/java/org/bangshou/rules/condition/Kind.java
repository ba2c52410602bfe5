package org.bangshou.rules.condition;

/** What a value is. Only values of one kind can be compared. */
public enum Kind {
  YES_NO("yes or no"),
  NUMBER("a number"),
  /** A day; inside the house a count of days since 1970. */
  DATE("a date"),
  /** A time of day; inside the house minutes since midnight. */
  TIME("a time of day"),
  /** One word of a vocabulary, or any text. */
  WORD("a word"),
  /** Only for sentences: it cannot stand in a condition. */
  SAYING("words for a sentence");

  private final String noun;

  Kind(String noun) {
    this.noun = noun;
  }

  String noun() {
    return noun;
  }

  boolean isOrdered() {
    return switch (this) {
      case NUMBER, DATE, TIME -> true;
      case YES_NO, WORD, SAYING -> false;
    };
  }
}
