package org.bangshou.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bangshou.rules.condition.Expression.Amount;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Expression.Text;

/**
 * Reads a condition.
 *
 * <pre>
 * condition  = both { "or" both }
 * both       = plain { "and" plain }
 * plain      = "not" plain | comparison
 * comparison = sum [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum | [ "not" ] "in" list ]
 * sum        = product { ( "+" | "-" ) product }
 * product    = value { "*" value }
 * value      = number | date | time | "words" | "yes" | "no" | attribute | parameter | "(" condition ")" | "-" value
 * list       = "[" word { "," word } "]"
 * </pre>
 */
public final class Parser<F> {

  /** A sentence that is longer cannot be read aloud any more. */
  private static final int LONGEST = 500;

  private static final int DEEPEST = 20;

  private final Operators<F> operators;
  private final Values<F> values;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(Values<F> values, List<Token> tokens) {
    this.operators = new Operators<>();
    this.values = values;
    this.tokens = tokens;
  }

  /**
   * A condition, checked and ready to be asked.
   *
   * @param parameters by name: what the rule sets beside its condition
   * @throws WrongCondition when it is none; says where and what would be right
   */
  public static <F> Test<F> parse(String text, Catalogue<F> catalogue, Map<String, ? extends Expression<F>> parameters) {
    if (text.length() > LONGEST) {
      throw new WrongCondition(0, "is " + text.length() + " characters long, may be " + LONGEST);
    }
    var parser = new Parser<>(new Values<>(catalogue, parameters), Token.all(text));
    Token first = parser.peek();
    Expression<F> whole = parser.condition();
    if (parser.peek().sort() != Token.Sort.END) {
      throw new WrongCondition(parser.peek().at(), "does not expect " + parser.peek().shown() + " here");
    }
    return parser.operators.test(whole, first);
  }

  private Expression<F> condition() {
    return nested(
        () -> {
          Token first = peek();
          Expression<F> left = both();
          while (takes("or")) {
            Token second = peek();
            left = new Expression.Or<>(operators.test(left, first), operators.test(both(), second));
          }
          return left;
        });
  }

  private Expression<F> both() {
    Token first = peek();
    Expression<F> left = plain();
    while (takes("and")) {
      Token second = peek();
      left = new Expression.And<>(operators.test(left, first), operators.test(plain(), second));
    }
    return left;
  }

  private Expression<F> plain() {
    if (!takes("not")) return comparison();
    Token first = peek();
    return nested(() -> new Expression.Not<>(operators.test(plain(), first)));
  }

  private Expression<F> comparison() {
    Token first = peek();
    Expression<F> left = sum();
    Token sign = peek();
    if (sign.is("in")) {
      at++;
      return oneOf(left, first);
    }
    if (sign.is("not") && tokens.get(at + 1).is("in")) {
      at += 2;
      return new Expression.Not<>(oneOf(left, first));
    }
    if (!Operators.COMPARISONS.contains(sign.text()) || sign.sort() != Token.Sort.SIGN) return left;
    at++;
    Token second = peek();
    return operators.compare(left, sign, sum(), first, second);
  }

  private Test<F> oneOf(Expression<F> left, Token first) {
    Text<F> word = operators.word(left, first);
    Set<String> words = new LinkedHashSet<>();
    expect("[");
    do {
      Token item = peek();
      Text<F> listed = operators.word(value(), item);
      if (!(listed instanceof Expression.Said<F>(String said))) {
        throw new WrongCondition(item.at(), "expects words in quotation marks in a list, not " + item.shown());
      }
      operators.checkVocabulary(word, said, item);
      words.add(said);
    } while (takes(","));
    expect("]");
    return new Expression.OneOf<>(word, words);
  }

  private Expression<F> sum() {
    Token first = peek();
    Expression<F> left = product();
    while (peek().is("+") || peek().is("-")) {
      Token sign = tokens.get(at++);
      Token second = peek();
      left = operators.add(left, sign, product(), first, second);
    }
    return left;
  }

  private Expression<F> product() {
    Token first = peek();
    Expression<F> left = value();
    while (takes("*")) {
      Token second = peek();
      left = operators.multiply(left, value(), first, second);
    }
    return left;
  }

  private Expression<F> value() {
    Token token = tokens.get(at);
    if (token.sort() != Token.Sort.END) at++;
    if (token.is("(")) {
      Expression<F> inner = condition();
      expect(")");
      return inner;
    }
    if (token.is("-")) {
      Token next = peek();
      Amount<F> amount = operators.number(nested(this::value), next);
      return new Expression.Times<>(-1, amount);
    }
    if (token.sort() == Token.Sort.NAME && peek().is("(")) {
      throw new WrongCondition(token.at(), token.shown() + " cannot be called: a condition only compares attributes");
    }
    return values.value(token);
  }

  private Expression<F> nested(Supplier<Expression<F>> inner) {
    if (++depth > DEEPEST) throw new WrongCondition(peek().at(), "is nested deeper than " + DEEPEST);
    Expression<F> expression = inner.get();
    depth--;
    return expression;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean takes(String word) {
    if (!peek().is(word)) return false;
    at++;
    return true;
  }

  private void expect(String sign) {
    Token found = peek();
    if (!takes(sign)) throw new WrongCondition(found.at(), "expects \"" + sign + "\" instead of " + found.shown());
  }
}
