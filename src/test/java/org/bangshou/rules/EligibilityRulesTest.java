package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.EligibilityRule.Severity;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** What the rules of the house are, together. */
class EligibilityRulesTest {

  private final RuleSet rules = RuleFixtures.packagedSet();

  @Test
  void everyRuleCanBeToldInBothLanguages() {
    var text = new ReasonText(rules);
    for (EligibilityRule rule : rules.listAllRules().values()) {
      Map<String, String> values = new TreeMap<>(rule.parameters());
      rule.told().forEach(attribute -> values.put(attribute.name(), "1"));
      if (rules.province().findRule(rule.id()).isEmpty()) values.put("place.region", "330521");
      for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        ReasonText.Told told = text.findText(new Reason(rule.id(), values), locale).orElseThrow();
        assertThat(told.title() + told.refusal() + told.remedy()).doesNotContain("{", "}", "?");
      }
    }
  }

  @Test
  void whatLastsIsToldBeforeWhatAnotherTimeWouldMend() {
    assertThat(rules.province().listRules(Severity.REFUSE)).extracting(EligibilityRule::isTimed).contains(true, false);
  }

  @Test
  void noRuleOfTheHouseIsIdle() {
    for (String region : rules.listRegions()) {
      assertThat(RuleChecks.findings(rules.in(region).eligibility().values().stream().toList())).isEmpty();
    }
  }
}
