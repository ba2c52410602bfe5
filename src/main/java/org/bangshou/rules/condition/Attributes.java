package org.bangshou.rules.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Walks an expression for the attributes in it. */
final class Attributes {

  private Attributes() {}

  /** Each once, as they come. */
  static <F> List<Attribute<F>> of(Expression<F> expression) {
    SequencedSet<Attribute<F>> found = new LinkedHashSet<>();
    gather(expression, found);
    return new ArrayList<>(found);
  }

  private static <F> void gather(Expression<F> expression, SequencedSet<Attribute<F>> found) {
    switch (expression) {
      case Expression.Always<F> _, Expression.Constant<F> _, Expression.Said<F> _ -> {}
      case Expression.Asked<F>(var attribute) -> found.add(attribute);
      case Expression.Measured<F>(var attribute) -> found.add(attribute);
      case Expression.Named<F>(var attribute) -> found.add(attribute);
      case Expression.Not<F>(var test) -> gather(test, found);
      case Expression.OneOf<F>(var word, _) -> gather(word, found);
      case Expression.Times<F>(_, var amount) -> gather(amount, found);
      case Expression.And<F>(var left, var right) -> both(left, right, found);
      case Expression.Or<F>(var left, var right) -> both(left, right, found);
      case Expression.Compared<F>(var left, _, var right) -> both(left, right, found);
      case Expression.Same<F>(var left, var right) -> both(left, right, found);
      case Expression.Sum<F>(_, var left, var right) -> both(left, right, found);
    }
  }

  private static <F> void both(Expression<F> left, Expression<F> right, SequencedSet<Attribute<F>> found) {
    gather(left, found);
    gather(right, found);
  }
}
