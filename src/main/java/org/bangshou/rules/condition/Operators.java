package org.bangshou.rules.condition;

import java.util.Set;
import org.bangshou.rules.condition.Expression.Amount;
import org.bangshou.rules.condition.Expression.Comparison;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Expression.Text;
import org.bangshou.rules.yaml.Faults;

/** Which kinds may be compared, added and joined; says at which word it goes wrong. */
final class Operators<F> {

  static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

  Test<F> test(Expression<F> expression, Token first) {
    if (expression instanceof Test<F> test) return test;
    throw new WrongCondition(first.at(), first.shown() + " is " + expression.kind().noun() + ", expected something that is yes or no");
  }

  Text<F> word(Expression<F> expression, Token first) {
    if (expression instanceof Text<F> text) return text;
    throw new WrongCondition(first.at(), first.shown() + " is " + expression.kind().noun() + ", expected a word");
  }

  Amount<F> number(Expression<F> expression, Token first) {
    if (expression instanceof Amount<F> amount && amount.kind() == Kind.NUMBER) return amount;
    throw new WrongCondition(first.at(), first.shown() + " is " + expression.kind().noun() + ", expected a number");
  }

  Test<F> compare(Expression<F> left, Token sign, Expression<F> right, Token first, Token second) {
    if (left instanceof Test<F>) {
      throw new WrongCondition(first.at(), first.shown() + " is yes or no by itself: write it alone, or \"not\" before it");
    }
    if (left.kind() != right.kind()) {
      throw new WrongCondition(
          second.at(), second.shown() + " is " + right.kind().noun() + ", but " + first.shown() + " is " + left.kind().noun());
    }
    if (left instanceof Amount<F> one && right instanceof Amount<F> other) return amounts(one, sign, other);
    return words(word(left, first), sign, word(right, second), first, second);
  }

  private Test<F> amounts(Amount<F> left, Token sign, Amount<F> right) {
    return switch (sign.text()) {
      case "<" -> new Expression.Compared<>(left, Comparison.LESS, right);
      case "<=" -> new Expression.Compared<>(left, Comparison.AT_MOST, right);
      case ">" -> new Expression.Compared<>(right, Comparison.LESS, left);
      case ">=" -> new Expression.Compared<>(right, Comparison.AT_MOST, left);
      case "=" -> new Expression.Compared<>(left, Comparison.EQUAL, right);
      default -> new Expression.Not<>(new Expression.Compared<>(left, Comparison.EQUAL, right));
    };
  }

  private Test<F> words(Text<F> left, Token sign, Text<F> right, Token first, Token second) {
    if (right instanceof Expression.Said<F>(String word)) checkVocabulary(left, word, second);
    if (left instanceof Expression.Said<F>(String word)) checkVocabulary(right, word, first);
    return switch (sign.text()) {
      case "=" -> new Expression.Same<>(left, right);
      case "!=" -> new Expression.Not<>(new Expression.Same<>(left, right));
      default -> throw new WrongCondition(sign.at(), "words are compared by = or != only, not by " + sign.shown());
    };
  }

  void checkVocabulary(Text<F> attribute, String word, Token token) {
    if (!(attribute instanceof Expression.Named<F>(var named)) || named.vocabulary().isEmpty()) return;
    if (named.vocabulary().contains(word)) return;
    throw new WrongCondition(
        token.at(), named.name() + " is never \"" + word + "\"." + Faults.maybe(word, named.vocabulary()));
  }

  /** Days and times of day move by a number; the difference of two is a number of days, or of minutes. */
  Expression<F> add(Expression<F> left, Token sign, Expression<F> right, Token first, Token second) {
    Amount<F> one = amount(left, first);
    Amount<F> other = amount(right, second);
    boolean minus = sign.is("-");
    if (minus && one.kind() == other.kind()) return sum(Kind.NUMBER, one, negative(other));
    if (other.kind() == Kind.NUMBER) return sum(one.kind(), one, minus ? negative(other) : other);
    if (one.kind() == Kind.NUMBER && !minus) return sum(other.kind(), one, other);
    throw new WrongCondition(
        sign.at(), sign.shown() + " cannot join " + one.kind().noun() + " and " + other.kind().noun());
  }

  Expression<F> multiply(Expression<F> left, Expression<F> right, Token first, Token second) {
    Amount<F> one = number(left, first);
    Amount<F> other = number(right, second);
    if (one instanceof Expression.Constant<F>(_, double factor)) return new Expression.Times<>(factor, other);
    if (other instanceof Expression.Constant<F>(_, double factor)) return new Expression.Times<>(factor, one);
    throw new WrongCondition(second.at(), "multiplies two attributes; one of them must be a plain number");
  }

  private Amount<F> amount(Expression<F> expression, Token first) {
    if (expression instanceof Amount<F> amount) return amount;
    throw new WrongCondition(first.at(), first.shown() + " is " + expression.kind().noun() + ", expected a number, a date or a time");
  }

  private static <F> Amount<F> sum(Kind kind, Amount<F> left, Amount<F> right) {
    return new Expression.Sum<>(kind, left, right);
  }

  private static <F> Amount<F> negative(Amount<F> amount) {
    return new Expression.Times<>(-1, amount);
  }
}
