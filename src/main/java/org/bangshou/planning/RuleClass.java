package org.bangshou.planning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangshou.rules.EligibilityRule;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Attribute.Aspect;

/**
 * Where in a problem a rule that depends on the time is said. The contract knows when people are free and
 * when orders may start, but nothing of both together; so each rule goes by what it asks about.
 */
enum RuleClass {
  /** Said exactly by the hours that people offer and by what they promised already. */
  EXACT,
  /** Of the person and the time alone: hours in which they are not free, and visits left in a week. */
  PERSONAL,
  /** Of the order and the time alone: starts that the order does not have. */
  OF_THE_ORDER,
  /** Of both: who is refused at some start is left out of the order. */
  MIXED,
  /** Not of the time: who may take which seat. */
  LASTING;

  /** What the calendars of a problem say to the minute. */
  private static final Set<String> CALENDARS = Set.of("time.offered", "promise.clash", "time.allowed");

  static RuleClass of(EligibilityRule rule) {
    if (!rule.isTimed()) return LASTING;
    List<String> asked = rule.when().attributes().stream().map(Attribute::name).toList();
    if (asked.size() == 1 && CALENDARS.contains(asked.getFirst())) return EXACT;
    Set<Aspect> aspects = EnumSet.copyOf(rule.aspects());
    aspects.remove(Aspect.TIME);
    if (Set.of(Aspect.PERSON, Aspect.PROMISES).containsAll(aspects)) return PERSONAL;
    return aspects.equals(Set.of(Aspect.ORDER)) ? OF_THE_ORDER : MIXED;
  }

  boolean holds(EligibilityRule rule) {
    return of(rule) == this;
  }
}
