package org.bangshou.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangshou.kernel.Reason;

/**
 * One rule looked at for one question.
 *
 * @param holds does its condition hold, so that it refuses, warns or costs? Never for one that is off
 * @param seen the value of every attribute and parameter that its condition names, in their order
 * @param reason what it would say, whether it holds or not
 */
public record Finding(EligibilityRule rule, boolean holds, Map<String, String> seen, Reason reason) {

  static Finding of(EligibilityRule rule, Question question) {
    Map<String, String> seen = new LinkedHashMap<>();
    rule.when().attributes().forEach(attribute -> seen.put(attribute.name(), Shown.of(attribute, question)));
    rule.parameters().forEach(seen::put);
    return new Finding(rule, rule.enabled() && rule.holds(question), seen, rule.reason(question));
  }
}
