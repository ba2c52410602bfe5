package org.bangshou.rules;

import java.util.Map;

/**
 * What matching-rules/ says of one eligibility rule; what it does is code of the same id.
 *
 * @param id kebab-case, also the reason's code
 * @param title a few words, for lists
 * @param refusal the sentence for the one who was refused, with {placeholders}
 * @param remedy what would mend it, with {placeholders}
 * @param enabled does it refuse at all?
 * @param parameters whole numbers by name
 */
public record EligibilityRule(
    String id,
    Bilingual title,
    Bilingual refusal,
    Bilingual remedy,
    boolean enabled,
    Map<String, Integer> parameters) {

  public EligibilityRule {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter of this rule; every rule in a rule book has all of its own. */
  public int parameter(String name) {
    Integer value = parameters.get(name);
    if (value == null) throw new IllegalArgumentException(id + " has no parameter " + name);
    return value;
  }
}
