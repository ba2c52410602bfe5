package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.bangshou.rules.Finding;
import org.bangshou.rules.RuleSet;
import org.bangshou.web.Problem.Why;

/** Says what rules found, in the words of the version that found it. */
@Singleton
public class RuleLines {

  private final Reasons reasons;

  RuleLines(Reasons reasons) {
    this.reasons = reasons;
  }

  public List<RuleLine> say(List<Finding> findings, RuleSet rules, Locale locale) {
    return findings.stream().map(finding -> say(finding, rules, locale)).toList();
  }

  private RuleLine say(Finding finding, RuleSet rules, Locale locale) {
    Why why = reasons.say(finding.reason(), rules, locale);
    return new RuleLine(
        finding.rule().id(),
        finding.rule().title().in(locale),
        finding.effect(),
        finding.rule().condition(),
        new TreeMap<>(finding.seen()),
        finding.holds() ? why.refusal() : "",
        finding.holds() ? why.remedy() : "");
  }
}
