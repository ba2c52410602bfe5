package org.bangshou.rules.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangshou.rules.EligibilityRule.Severity;
import org.bangshou.rules.Finding;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleSet;

/** One example put to the test. */
final class Trial {

  private final RuleSet rules;
  private final Example example;
  private final Locale locale;
  private final List<Finding> findings;

  Trial(RuleSet rules, Example example, Locale locale) {
    this.rules = rules;
    this.example = example;
    this.locale = locale;
    this.findings = rules.eligibility(example.region()).explain(example.ask());
  }

  /** Where, what was expected, what came and why; none when it came as expected. */
  Optional<String> findFailure() {
    Example.Expected expected = example.expected();
    List<String> differences = new ArrayList<>();
    if (!ids(Severity.REFUSE).equals(expected.refusedBy())) {
      differences.add("expected " + answer(expected.refusedBy()) + ", came " + answer(ids(Severity.REFUSE)) + said(Severity.REFUSE));
    }
    expected
        .warnedBy()
        .filter(ids -> !ids.equals(ids(Severity.WARN)))
        .ifPresent(ids -> differences.add("expected a warning by " + ids.shown() + ", came by " + ids(Severity.WARN).shown() + said(Severity.WARN)));
    expected
        .costs()
        .filter(cost -> cost != cost())
        .ifPresent(cost -> differences.add("expected to cost " + cost + ", costs " + cost() + said(Severity.COST)));
    if (differences.isEmpty()) return Optional.empty();
    return Optional.of(example.at() + ": " + example.name() + ": " + String.join("; ", differences));
  }

  /** The ids of the rules whose condition holds. */
  List<String> listSpeaking() {
    return findings.stream().filter(Finding::holds).map(f -> f.rule().id()).toList();
  }

  /** The ids of the others. */
  List<String> listSilent() {
    return findings.stream().filter(f -> !f.holds()).map(f -> f.rule().id()).toList();
  }

  private static String answer(RuleIds refusedBy) {
    return refusedBy.isEmpty() ? "yes" : "no by " + refusedBy.shown();
  }

  private RuleIds ids(Severity severity) {
    return new RuleIds(of(severity).stream().map(f -> f.rule().id()).toList());
  }

  private int cost() {
    return of(Severity.COST).stream().mapToInt(f -> f.rule().cost()).sum();
  }

  /** The sentences that people would read, in brackets. */
  private String said(Severity severity) {
    if (of(severity).isEmpty()) return "";
    return of(severity).stream()
        .flatMap(f -> new ReasonText(rules).findText(f.reason(), example.region(), locale).stream())
        .map(ReasonText.Told::refusal)
        .collect(Collectors.joining(" ", " (", ")"));
  }

  private List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.holds() && f.rule().severity() == severity).toList();
  }
}
