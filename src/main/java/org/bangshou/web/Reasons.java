package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleSet;
import org.bangshou.web.Problem.Why;

/** Says a reason in the reader's language: an eligibility rule's as the rule book has it, the flow's as our files do. */
@Singleton
public class Reasons {

  private final CurrentRules rules;
  private final ProblemText text;

  Reasons(CurrentRules rules, ProblemText text) {
    this.rules = rules;
    this.text = text;
  }

  public List<Why> say(List<Reason> reasons, Locale locale) {
    return reasons.stream().map(reason -> say(reason, locale)).toList();
  }

  public Why say(Reason reason, Locale locale) {
    return say(reason, rules.get(), locale);
  }

  /** In the words of the rules that gave it, which may hold no longer. */
  public Why say(Reason reason, RuleSet given, Locale locale) {
    return new ReasonText(given)
        .findText(reason, locale)
        .map(told -> new Why(reason.code(), told.title(), told.refusal(), told.remedy(), reason.values()))
        .orElseGet(() -> ofTheFlow(reason, locale));
  }

  private Why ofTheFlow(Reason reason, Locale locale) {
    String key = "reason." + reason.code();
    Map<String, String> shown = new HashMap<>();
    reason.values().forEach((name, value) -> shown.put(name, text.value(value, locale)));
    return new Why(
        reason.code(),
        text.title(key, locale),
        text.detail(key, locale, shown),
        text.remedy(key, locale, shown),
        reason.values());
  }
}
