package org.bangshou.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word or sign of a condition.
 *
 * @param at its place in the text, from 0
 */
record Token(Sort sort, String text, int at) {

  enum Sort {
    DATE("\\d{4}-\\d{2}-\\d{2}"),
    TIME("\\d{1,2}:\\d{2}"),
    NUMBER("\\d+(?:\\.\\d+)?"),
    TEXT("\"[^\"]*\""),
    NAME("[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*"),
    SIGN("<=|>=|!=|[<>=+*(),\\[\\]-]"),
    END("$");

    private final Pattern pattern;

    Sort(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * The words and signs of a text, an end behind them.
   *
   * @throws WrongCondition at the first character that is none
   */
  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = skipBlanks(text, 0);
    while (at < text.length()) {
      Token next = next(text, at);
      tokens.add(next);
      at = skipBlanks(text, at + next.text().length());
    }
    tokens.add(new Token(Sort.END, "", text.length()));
    return tokens;
  }

  boolean is(String word) {
    return sort != Sort.TEXT && text.equals(word);
  }

  /** For a message: the word itself, or that the text ends here. */
  String shown() {
    return sort == Sort.END ? "the end" : "\"" + text.replace("\"", "") + "\"";
  }

  private static Token next(String text, int at) {
    for (Sort sort : Sort.values()) {
      Matcher found = sort.pattern.matcher(text).region(at, text.length());
      if (sort != Sort.END && found.lookingAt()) return new Token(sort, found.group(), at);
    }
    int end = text.offsetByCodePoints(at, 1);
    throw new WrongCondition(at, "\"" + text.substring(at, end) + "\" is no part of a condition");
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at;
  }
}
