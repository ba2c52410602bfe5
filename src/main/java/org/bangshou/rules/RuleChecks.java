package org.bangshou.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangshou.rules.EligibilityRule.Severity;
import org.bangshou.rules.condition.Expression.Test;
import org.bangshou.rules.condition.Implications;

/** What is wrong with rules that can be read: they never do anything, or nothing that another does not do. */
final class RuleChecks {

  private RuleChecks() {}

  /** A rule and what is wrong with it. */
  record Finding(EligibilityRule rule, String message) {}

  static List<Finding> findings(List<EligibilityRule> rules) {
    List<Finding> findings = new ArrayList<>();
    for (EligibilityRule rule : rules) {
      if (!rule.enabled()) continue;
      if (rule.from() != null && rule.until() != null && rule.until().isBefore(rule.from())) {
        findings.add(new Finding(rule, "holds on no day: until " + rule.until() + " is before from " + rule.from()));
      } else if (Implications.neverHolds(rule.when())) {
        findings.add(new Finding(rule, "can never hold: no volunteer, order and time fit \"" + rule.condition() + "\""));
      } else if (rule.severity() == Severity.REFUSE && Implications.alwaysHolds(rule.when())) {
        findings.add(new Finding(rule, "always holds: nobody could take any seat"));
      } else {
        findShadow(rule, rules).ifPresent(other -> findings.add(new Finding(rule, "changes nothing: whenever it holds, \"" + other.id() + "\" refuses already")));
      }
    }
    return findings;
  }

  /** Does the rule refuse whenever that holds, on every day? */
  static boolean refuses(EligibilityRule rule, Test<Question> condition) {
    return rule.enabled()
        && rule.severity() == Severity.REFUSE
        && rule.from() == null
        && rule.until() == null
        && Implications.implies(condition, rule.when());
  }

  private static Optional<EligibilityRule> findShadow(EligibilityRule rule, List<EligibilityRule> rules) {
    return rules.stream()
        .filter(other -> !other.id().equals(rule.id()) && shadows(other, rule))
        .filter(other -> !shadows(rule, other) || rules.indexOf(other) < rules.indexOf(rule))
        .findFirst();
  }

  private static boolean shadows(EligibilityRule other, EligibilityRule rule) {
    return other.enabled()
        && other.severity() == Severity.REFUSE
        && covers(other, rule)
        && Implications.implies(rule.when(), other.when());
  }

  /** Is the one in force on every day on which the other is? */
  private static boolean covers(EligibilityRule other, EligibilityRule rule) {
    boolean early = other.from() == null || (rule.from() != null && !other.from().isAfter(rule.from()));
    boolean late = other.until() == null || (rule.until() != null && !other.until().isBefore(rule.until()));
    return early && late;
  }
}
