package org.bangshou.rules.condition;

import java.util.List;
import java.util.Set;
import org.bangshou.rules.condition.Attribute.Flag;
import org.bangshou.rules.condition.Attribute.Quantity;
import org.bangshou.rules.condition.Attribute.Word;

/** A checked condition as a tree that evaluates itself: yes or no, an amount, or a word. */
public sealed interface Expression<F> {

  Kind kind();

  /** Something that holds or does not. */
  sealed interface Test<F> extends Expression<F> {
    boolean holds(F facts);

    @Override
    default Kind kind() {
      return Kind.YES_NO;
    }
  }

  /** A number, a day or a time of day. */
  sealed interface Amount<F> extends Expression<F> {
    double of(F facts);
  }

  /** A word. */
  sealed interface Text<F> extends Expression<F> {
    String of(F facts);

    @Override
    default Kind kind() {
      return Kind.WORD;
    }
  }

  record Always<F>(boolean value) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return value;
    }
  }

  record Asked<F>(Flag<F> attribute) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return attribute.of().test(facts);
    }
  }

  record Not<F>(Test<F> test) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return !test.holds(facts);
    }
  }

  record And<F>(Test<F> left, Test<F> right) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return left.holds(facts) && right.holds(facts);
    }
  }

  record Or<F>(Test<F> left, Test<F> right) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return left.holds(facts) || right.holds(facts);
    }
  }

  record Compared<F>(Amount<F> left, Comparison comparison, Amount<F> right) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return comparison.holds(left.of(facts), right.of(facts));
    }
  }

  /** Are both the same word? */
  record Same<F>(Text<F> left, Text<F> right) implements Test<F> {
    @Override
    public boolean holds(F facts) {
      return left.of(facts).equals(right.of(facts));
    }
  }

  record OneOf<F>(Text<F> word, Set<String> words) implements Test<F> {
    public OneOf {
      words = Set.copyOf(words);
    }

    @Override
    public boolean holds(F facts) {
      return words.contains(word.of(facts));
    }
  }

  record Measured<F>(Quantity<F> attribute) implements Amount<F> {
    @Override
    public Kind kind() {
      return attribute.kind();
    }

    @Override
    public double of(F facts) {
      return attribute.of().applyAsDouble(facts);
    }
  }

  record Constant<F>(Kind kind, double value) implements Amount<F> {
    @Override
    public double of(F facts) {
      return value;
    }
  }

  record Sum<F>(Kind kind, Amount<F> left, Amount<F> right) implements Amount<F> {
    @Override
    public double of(F facts) {
      return left.of(facts) + right.of(facts);
    }
  }

  /** So many times an amount. */
  record Times<F>(double factor, Amount<F> amount) implements Amount<F> {
    @Override
    public Kind kind() {
      return amount.kind();
    }

    @Override
    public double of(F facts) {
      return factor * amount.of(facts);
    }
  }

  record Named<F>(Word<F> attribute) implements Text<F> {
    @Override
    public String of(F facts) {
      return attribute.of().apply(facts);
    }
  }

  record Said<F>(String word) implements Text<F> {
    @Override
    public String of(F facts) {
      return word;
    }
  }

  /** How two amounts stand to each other. */
  enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case EQUAL -> left == right;
      };
    }
  }

  /** Every attribute that it asks about. */
  default List<Attribute<F>> attributes() {
    return Attributes.of(this);
  }
}
