package org.bangshou.rules.condition;

import java.util.ArrayList;
import java.util.List;
import org.bangshou.rules.condition.Expression.Test;

/**
 * Finds out by logic alone what conditions can and cannot do. What it claims is so; what it does not see
 * (for example that two attributes hang together in the world) it leaves unclaimed.
 */
public final class Implications {

  /** More alternatives than this are not looked through. */
  private static final int MOST = 4096;

  private Implications() {}

  /** Can it never hold, whatever the facts? */
  public static <F> boolean neverHolds(Test<F> test) {
    List<Alternative<F>> ways = ways(test, true, List.of(new Alternative<>()));
    return ways.isEmpty();
  }

  /** Does it hold whatever the facts? */
  public static <F> boolean alwaysHolds(Test<F> test) {
    return neverHolds(new Expression.Not<>(test));
  }

  /** Does the second hold whenever the first does? */
  public static <F> boolean implies(Test<F> first, Test<F> second) {
    return neverHolds(new Expression.And<>(first, new Expression.Not<>(second)));
  }

  /** Every way in which the test can have that answer, added to what is known already. */
  private static <F> List<Alternative<F>> ways(Test<F> test, boolean answer, List<Alternative<F>> known) {
    return switch (test) {
      case Expression.Not<F>(var inner) -> ways(inner, !answer, known);
      case Expression.And<F>(var left, var right) ->
          answer ? ways(right, true, ways(left, true, known)) : either(left, right, false, known);
      case Expression.Or<F>(var left, var right) ->
          answer ? either(left, right, true, known) : ways(right, false, ways(left, false, known));
      default -> known.stream().flatMap(k -> k.with(test, answer).stream()).toList();
    };
  }

  private static <F> List<Alternative<F>> either(
      Test<F> left, Test<F> right, boolean answer, List<Alternative<F>> known) {
    List<Alternative<F>> all = new ArrayList<>(ways(left, answer, known));
    all.addAll(ways(right, answer, known));
    if (all.size() > MOST) return List.of(new Alternative<>());
    return all;
  }
}
