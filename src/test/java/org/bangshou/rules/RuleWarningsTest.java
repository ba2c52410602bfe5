package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be used and is yet hardly meant, with the very words. */
class RuleWarningsTest {

  private static final List<String> ICONS =
      List.of(
          "school", "building-factory", "plant", "mood-heart", "stethoscope", "scissors", "tool", "microphone", "scale",
          "heart-handshake");

  @Test
  void theHousesOwnRulesGiveNoWarning() {
    assertThat(RuleWarnings.of(RuleFixtures.packagedSet(), ICONS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          service-functions.yaml | skills: [theory-lecture, life-story-lecture] | skills: [theory-lecture, barber] | skills: [cooking, barber, nursing, rehabilitation, counselling, appliance-repair, life-story-lecture] | skills: [cooking, barber] | skills.skills[life-story-lecture].id is "life-story-lecture", no function may ask for this skill
          service-functions.yaml | skills: [counselling] | skills: [nursing] | sensitive: true | sensitive: true | service-functions.functions[mental-health].seats[1].skill is "counselling", not among the skills of mental-health, so a requester cannot keep this seat
          skills.yaml | issuer: "卫生健康¦卫健委" | issuer: "卫生健康¦¦卫健委" | levels: | levels: | skills.skills[internal-medicine].certificate.issuer is "卫生健康¦¦卫健委", a blank name is part of every issuer's, so anybody may issue it
          service-functions.yaml | icon: plant | icon: plnat | tile: 3 | tile: 3 | service-functions.functions[farm-support].icon is "plnat", no such symbol, the tile shows a hand; there are building-factory, heart-handshake, microphone, mood-heart, plant, scale, school, scissors, stethoscope, tool. Maybe "plant"?
          eligibility.yaml | parameters: { marginDays: 0 } | parameters: { marginDays: 0, daysLeft: 3 } | rules: | rules: | eligibility.rules[certificate-expired].parameters.daysLeft is "3", neither the condition nor a sentence uses it
          skills.yaml | { zh: 理发, en: Haircuts } | { zh: Haircuts, en: Haircuts } | levels: | levels: | skills.skills[barber].name.zh is "Haircuts", the same in both languages: is the translation missing?
          """)
  void aWarningIsToldByPlaceKeyAndValue(
      String file, String old, String changed, String otherOld, String otherChanged, String message) {
    String text = RuleFixtures.packagedText(file);
    String bar = "¦"; // the table itself is parted by |
    String damaged =
        text.replace(old.replace(bar, "|"), changed.replace(bar, "|")).replace(otherOld, otherChanged);
    assertThat(damaged).isNotEqualTo(text);
    RuleSet rules = RuleFixtures.setWith(file, text, damaged);
    assertThat(RuleWarnings.of(rules, ICONS))
        .anySatisfy(line -> assertThat(line).matches("[a-z-]+\\.yaml:\\d+:\\d+: .*").endsWith(": " + message.replace(bar, "|")));
  }
}
