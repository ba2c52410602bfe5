package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.RuleFixtures.told;

import java.util.Locale;
import org.bangshou.kernel.Reason;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

class ReasonTextTest {

  private static final Reason TOO_LOW =
      told("level-too-low", "seat.skill", "barber", "seat.level", "3", "volunteer.level", "2");

  private final ReasonText text = new ReasonText(RuleFixtures.packagedSet());

  @Test
  void chineseReadersReadChinese() {
    ReasonText.Told told = text.findText(TOO_LOW, Locale.SIMPLIFIED_CHINESE).orElseThrow();
    assertThat(told.title()).isEqualTo("等级不够");
    assertThat(told.refusal()).isEqualTo("此席位要求“理发”至少为高级工，登记的等级是中级工。");
    assertThat(told.remedy()).isEqualTo("等级提升后请登记，或选择等级要求较低的席位。");
  }

  @Test
  void englishReadersReadEnglish() {
    assertThat(text.findText(TOO_LOW, Locale.UK).orElseThrow().refusal())
        .isEqualTo(
            "This seat asks for Haircuts at least at the level Advanced worker; "
                + "the level on file is Intermediate worker.");
  }

  @Test
  void everybodyElseReadsChinese() {
    assertThat(text.findText(TOO_LOW, Locale.FRENCH)).isEqualTo(text.findText(TOO_LOW, Locale.CHINA));
  }

  @Test
  void aValueIsNeverTakenForAPattern() {
    Reason odd = told("not-of-the-team", "team.name", "$1 {team} \\");
    assertThat(text.findText(odd, Locale.ENGLISH).orElseThrow().refusal())
        .isEqualTo("This volunteer does not belong to $1 {team} \\.");
  }

  @Test
  void aSkillOrLevelThatTheRulesNoLongerKnowIsShownAsItIs() {
    Reason old = told("level-too-low", "seat.skill", "lamp-lighting", "seat.level", "9", "volunteer.level", "0");
    assertThat(text.findText(old, Locale.ENGLISH).orElseThrow().refusal())
        .isEqualTo("This seat asks for lamp-lighting at least at the level 9; the level on file is 0.");
  }

  @Test
  void reasonsOfOtherRoomsAreTheirsToTell() {
    assertThat(text.findText(Reason.of("sold-out"), Locale.CHINESE)).isEmpty();
  }
}
