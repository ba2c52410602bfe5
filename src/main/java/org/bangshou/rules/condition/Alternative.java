package org.bangshou.rules.condition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bangshou.rules.condition.Attribute.Quantity;
import org.bangshou.rules.condition.Attribute.Word;
import org.bangshou.rules.condition.Expression.Amount;
import org.bangshou.rules.condition.Expression.Comparison;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Expression.Text;
import org.jspecify.annotations.Nullable;

/** One way in which things may be: what is known of flags, words and weighed sums of quantities. */
final class Alternative<F> {

  private final Map<String, Boolean> flags = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> otherWords = new HashMap<>();
  private final Map<Map<String, Double>, Range> ranges = new HashMap<>();

  Alternative() {}

  private Alternative(Alternative<F> other) {
    flags.putAll(other.flags);
    words.putAll(other.words);
    otherWords.putAll(other.otherWords);
    ranges.putAll(other.ranges);
  }

  /** This way with one answer more, as the ways in which both can be: none when they contradict each other. */
  List<Alternative<F>> with(Test<F> test, boolean answer) {
    return switch (test) {
      case Expression.Always<F>(boolean value) -> value == answer ? List.of(this) : List.of();
      case Expression.Asked<F>(var attribute) -> {
        Alternative<F> next = new Alternative<>(this);
        Boolean before = next.flags.put(attribute.name(), answer);
        yield before == null || before == answer ? List.of(next) : List.of();
      }
      case Expression.OneOf<F>(var word, var listed) -> word(word, listed, answer);
      case Expression.Same<F>(var left, var right) -> same(left, right, answer);
      case Expression.Compared<F>(var left, var comparison, var right) -> compared(left, comparison, right, answer);
      default -> List.of(this);
    };
  }

  private List<Alternative<F>> same(Text<F> left, Text<F> right, boolean answer) {
    if (left instanceof Expression.Said<F>(var one) && right instanceof Expression.Said<F>(var other)) {
      return one.equals(other) == answer ? List.of(this) : List.of();
    }
    if (right instanceof Expression.Said<F>(var word)) return word(left, Set.of(word), answer);
    if (left instanceof Expression.Said<F>(var word)) return word(right, Set.of(word), answer);
    return List.of(this);
  }

  private List<Alternative<F>> word(Text<F> text, Set<String> listed, boolean answer) {
    if (!(text instanceof Expression.Named<F>(var attribute))) return List.of(this);
    Alternative<F> next = new Alternative<>(this);
    Set<String> possible = possible(attribute);
    if (possible == null && answer) possible = new HashSet<>(listed);
    else if (possible != null && answer) possible.retainAll(listed);
    Set<String> excluded = new HashSet<>(otherWords.getOrDefault(attribute.name(), Set.of()));
    if (!answer) excluded.addAll(listed);
    if (possible != null) {
      possible.removeAll(excluded);
      if (possible.isEmpty()) return List.of();
      next.words.put(attribute.name(), possible);
    }
    next.otherWords.put(attribute.name(), excluded);
    return List.of(next);
  }

  private @Nullable Set<String> possible(Word<F> attribute) {
    Set<String> known = words.get(attribute.name());
    if (known != null) return new HashSet<>(known);
    return attribute.vocabulary().isEmpty() ? null : new HashSet<>(attribute.vocabulary());
  }

  private List<Alternative<F>> compared(Amount<F> left, Comparison comparison, Amount<F> right, boolean answer) {
    Linear<F> sum = Linear.difference(left, right);
    return switch (comparison) {
      case LESS -> answer ? within(sum, Range.below(0, true)) : within(sum, Range.above(0, false));
      case AT_MOST -> answer ? within(sum, Range.below(0, false)) : within(sum, Range.above(0, true));
      case EQUAL -> answer ? within(sum, Range.only(0)) : different(sum);
    };
  }

  private List<Alternative<F>> different(Linear<F> sum) {
    return List.of(within(sum, Range.below(0, true)), within(sum, Range.above(0, true))).stream().flatMap(List::stream).toList();
  }

  /** The sum of weighed quantities lies there; known by its weights, whatever their common factor. */
  private List<Alternative<F>> within(Linear<F> sum, Range range) {
    Range shifted = range.shifted(-sum.constant());
    if (sum.weights().isEmpty()) return shifted.contains(0) ? List.of(this) : List.of();
    double factor = sum.weights().firstEntry().getValue();
    TreeMap<String, Double> key = new TreeMap<>();
    sum.weights().forEach((name, weight) -> key.put(name, weight / factor));
    Range before = ranges.getOrDefault(key, Linear.bounds(key, sum.quantities()));
    Range both = before.and(shifted.divided(factor));
    if (both.isEmpty()) return List.of();
    Alternative<F> next = new Alternative<>(this);
    next.ranges.put(key, both);
    return List.of(next);
  }

  /** A weighed sum of quantities and a constant. */
  record Linear<F>(TreeMap<String, Double> weights, Map<String, Quantity<F>> quantities, double constant) {

    static <F> Linear<F> difference(Amount<F> left, Amount<F> right) {
      TreeMap<String, Double> weights = new TreeMap<>();
      Map<String, Quantity<F>> quantities = new HashMap<>();
      double constant = gather(left, 1, weights, quantities) + gather(right, -1, weights, quantities);
      weights.values().removeIf(weight -> weight == 0);
      return new Linear<>(weights, quantities, constant);
    }

    private static <F> double gather(
        Amount<F> amount, double factor, Map<String, Double> weights, Map<String, Quantity<F>> quantities) {
      return switch (amount) {
        case Expression.Constant<F>(_, double value) -> factor * value;
        case Expression.Times<F>(double by, var inner) -> gather(inner, factor * by, weights, quantities);
        case Expression.Sum<F>(_, var left, var right) ->
            gather(left, factor, weights, quantities) + gather(right, factor, weights, quantities);
        case Expression.Measured<F>(var quantity) -> {
          quantities.put(quantity.name(), quantity);
          weights.merge(quantity.name(), factor, Double::sum);
          yield 0;
        }
      };
    }

    /** Where the sum lies by the bounds of its quantities alone. */
    static <F> Range bounds(Map<String, Double> weights, Map<String, Quantity<F>> quantities) {
      double least = 0;
      double most = 0;
      for (var weight : weights.entrySet()) {
        Quantity<F> quantity = quantities.get(weight.getKey());
        if (quantity == null) return Range.everything();
        double one = weight.getValue() * quantity.least();
        double other = weight.getValue() * quantity.most();
        least += Math.min(one, other);
        most += Math.max(one, other);
      }
      return new Range(least, false, most, false);
    }
  }
}
