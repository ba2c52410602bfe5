package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** What the code does and what the file says are of one set. */
class EligibilityRulesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)}");

  private final RuleBook book = RuleFixtures.packagedRules();

  @Test
  void everyRuleHasItsWordsAndNoWordsAreWithoutRule() {
    assertThat(book.eligibility().keySet()).containsExactlyInAnyOrderElementsOf(Eligibility.listReasonCodes());
    assertThat(Eligibility.listReasonCodes()).doesNotHaveDuplicates().hasSize(16);
  }

  @Test
  void everyPlaceholderIsAValueThatTheRuleGives() {
    for (NamedRule rule : EligibilityRules.ALL) {
      EligibilityRule words = book.getRule(rule.id());
      for (Bilingual text : List.of(words.title(), words.refusal(), words.remedy())) {
        for (String sentence : List.of(text.zh(), text.en())) {
          assertThat(PLACEHOLDER.matcher(sentence).results().map((MatchResult m) -> m.group(1)))
              .as("%s: %s", rule.id(), sentence)
              .isSubsetOf(rule.values());
        }
      }
    }
  }

  @Test
  void everyReasonCanBeToldInBothLanguages() {
    var text = new ReasonText(book);
    for (NamedRule rule : EligibilityRules.ALL) {
      Reason reason = new Reason(rule.id(), rule.values().stream().collect(Collectors.toMap(v -> v, v -> "1")));
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        ReasonText.Told told = text.findText(reason, locale).orElseThrow();
        assertThat(told.title() + told.refusal() + told.remedy()).doesNotContain("{", "}", "?");
      }
    }
  }

  @Test
  void whatLastsIsAskedBeforeWhatAnotherTimeWouldMend() {
    List<Boolean> timed = EligibilityRules.ALL.stream().map(NamedRule::timed).toList();
    assertThat(timed).isSorted();
  }
}
