package org.bangshou.rules.condition;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Something that a condition may ask about.
 *
 * @param <F> what it is read from: a live question, or what was noted of an old one
 */
public sealed interface Attribute<F> {

  /** As in {@code volunteer.age}. */
  String name();

  Kind kind();

  /** What it depends on. */
  Set<Aspect> aspects();

  /** What an attribute depends on; tells the solver where a rule belongs. */
  enum Aspect {
    /** The volunteer: skills, certificates, age, home. */
    PERSON,
    /** The order, its seat and its place. */
    ORDER,
    /** The team with which they come. */
    TEAM,
    /** When the service is. */
    TIME,
    /** What the volunteer promised already. */
    PROMISES;

    public static Set<Aspect> of(Aspect first, Aspect... others) {
      return Set.copyOf(EnumSet.of(first, others));
    }
  }

  record Flag<F>(String name, Set<Aspect> aspects, Predicate<F> of) implements Attribute<F> {
    @Override
    public Kind kind() {
      return Kind.YES_NO;
    }
  }

  /**
   * @param kind a number, a date or a time of day
   * @param least the smallest value that there is
   * @param most the greatest value that there is
   */
  record Quantity<F>(String name, Kind kind, double least, double most, Set<Aspect> aspects, ToDoubleFunction<F> of)
      implements Attribute<F> {}

  /**
   * @param kind a word, or words for a sentence
   * @param vocabulary the words that it can be; none when it can be any
   */
  record Word<F>(String name, Kind kind, Set<String> vocabulary, Set<Aspect> aspects, Function<F, String> of)
      implements Attribute<F> {}
}
