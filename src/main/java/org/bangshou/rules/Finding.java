package org.bangshou.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.bangshou.kernel.Reason;

/**
 * One rule looked at for one question.
 *
 * @param holds does its condition hold, so that it refuses, warns or costs? Never for one that is off
 * @param seen the value of every attribute and parameter that its condition names, in their order
 * @param reason what it would say, whether it holds or not
 */
public record Finding(EligibilityRule rule, boolean holds, SequencedMap<String, String> seen, Reason reason) {

  /** What a rule did to a question. */
  public enum Effect {
    REFUSES,
    WARNS,
    COSTS,
    /** Its condition does not hold. */
    PASSES,
    /** It is switched off. */
    OFF
  }

  public Finding {
    seen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seen));
  }

  static Finding of(EligibilityRule rule, Question question) {
    Map<String, String> values = new LinkedHashMap<>();
    rule.when().attributes().forEach(attribute -> values.put(attribute.name(), Shown.of(attribute, question)));
    return of(rule, rule.enabled() && rule.holds(question), values, rule.reason(question).values());
  }

  /**
   * @param values at least those of the attributes that its condition names
   * @param said what its sentences fill in
   */
  static Finding of(EligibilityRule rule, boolean holds, Map<String, String> values, Map<String, String> said) {
    SequencedMap<String, String> seen = new LinkedHashMap<>();
    rule.when().attributes().forEach(attribute -> {
      String value = values.get(attribute.name());
      if (value != null) seen.put(attribute.name(), value);
    });
    seen.putAll(rule.parameters());
    return new Finding(rule, holds, seen, new Reason(rule.id(), said));
  }

  public Effect effect() {
    if (!rule.enabled()) return Effect.OFF;
    if (!holds) return Effect.PASSES;
    return switch (rule.severity()) {
      case REFUSE -> Effect.REFUSES;
      case WARN -> Effect.WARNS;
      case COST -> Effect.COSTS;
    };
  }

  public boolean refuses() {
    return effect() == Effect.REFUSES;
  }
}
