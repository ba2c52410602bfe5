package org.bangshou.planning.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;
import org.bangshou.rules.PlanningRules;
import org.junit.jupiter.api.Test;

/** Why an order is left is told in both languages. */
class LeftWordsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyReasonHasWords() {
    for (UnassignedReason reason : UnassignedReason.values()) {
      for (Locale locale : LANGUAGES) assertThat(LeftWords.title(reason.code(), locale)).isNotBlank();
    }
    for (LeftBecause because : LeftBecause.values()) {
      for (Locale locale : LANGUAGES) {
        String sentence = LeftWords.WORDS.get("because." + because.code(), locale, Map.of());
        assertThat(PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).toList())
            .as(sentence)
            .containsExactlyInAnyOrderElementsOf(because.names());
      }
    }
    assertThat(LeftWords.WORDS.keys(Locale.ENGLISH)).isEqualTo(LeftWords.WORDS.keys(Locale.SIMPLIFIED_CHINESE));
    assertThat(LeftWords.WORDS.keys(Locale.ENGLISH))
        .filteredOn(key -> key.startsWith("reason.") || key.startsWith("because."))
        .hasSize(UnassignedReason.values().length + LeftBecause.values().length);
  }

  @Test
  void everyStartAndEveryConstraintHasWords() {
    for (Locale locale : LANGUAGES) {
      for (StartBecause because : StartBecause.values()) {
        String sentence = LeftWords.start(new Reason(because.code(), Map.of()), locale);
        assertThat(PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).toList())
            .as(sentence)
            .containsExactlyInAnyOrderElementsOf(because.names());
      }
      for (String constraint : PlanningRules.SOFT_CONSTRAINTS) assertThat(LeftWords.share(constraint, "+7", locale)).contains("+7");
    }
  }

  @Test
  void whatIsKnownByCodeIsToldInEnglishInTheContract() {
    var why = List.of(LeftBecause.BUSY.with("red"), LeftBecause.BUSY_TOO.with(2));
    Unassigned left = Unassigned.of("o1", UnassignedReason.ELIGIBLE_BUT_BUSY, why);
    assertThat(left.detail())
        .isEqualTo("Team red is busy then with other visits of its members or of the day. So are 2 more teams.");
    assertThat(LeftWords.say(why, Locale.SIMPLIFIED_CHINESE)).isEqualTo("red那时队员或当天另有安排。另有 2 支服务队也是如此。");
  }
}
