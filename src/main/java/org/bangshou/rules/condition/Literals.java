package org.bangshou.rules.condition;

import java.util.List;
import java.util.Map;

/** A value as it stands in a file: a number, a date, a time of day or a word. */
public final class Literals {

  private Literals() {}

  /** What no number, date or time of day can be read from is a word. */
  public static <F> Expression<F> read(String text) {
    try {
      List<Token> tokens = Token.all(text);
      Token.Sort sort = tokens.getFirst().sort();
      boolean single = tokens.size() == 2 && sort != Token.Sort.NAME && sort != Token.Sort.SIGN && sort != Token.Sort.TEXT;
      return single ? new Values<F>(new Catalogue<>(List.of()), Map.of()).value(tokens.getFirst()) : new Expression.Said<>(text);
    } catch (WrongCondition noValue) {
      return new Expression.Said<>(text);
    }
  }
}
