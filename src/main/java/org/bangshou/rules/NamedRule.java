package org.bangshou.rules;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One eligibility rule as code; its words are in eligibility.yaml under the same id.
 *
 * @param timed does the answer depend on the start or on what else was promised?
 * @param always the house cannot do without it, so it cannot be switched off
 * @param values what its reason tells, by name
 * @param parameters what eligibility.yaml sets
 */
record NamedRule(
    String id, boolean timed, boolean always, List<String> values, List<Parameter> parameters, Test test) {

  /** A whole number within bounds. */
  record Parameter(String name, int least, int most) {}

  /** Answers why not, or nothing when this rule has nothing against it. */
  @FunctionalInterface
  interface Test {
    @Nullable Reason refuse(Ask ask, RuleBook book);
  }

  static NamedRule lasting(String id, List<String> values, Test test) {
    return new NamedRule(id, false, false, values, List.of(), test);
  }

  static NamedRule timed(String id, List<String> values, Test test) {
    return new NamedRule(id, true, false, values, List.of(), test);
  }

  NamedRule with(Parameter parameter) {
    return new NamedRule(id, timed, always, values, List.of(parameter), test);
  }

  NamedRule notToBeSwitchedOff() {
    return new NamedRule(id, timed, true, values, parameters, test);
  }
}
