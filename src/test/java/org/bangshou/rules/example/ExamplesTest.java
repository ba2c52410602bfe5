package org.bangshou.rules.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleFolder;
import org.bangshou.rules.RuleSet;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owners' own cases come out as they say; one that does not is told exactly. */
class ExamplesTest {

  private static final String NAME = "examples/mine.yaml";

  private final RuleSet rules = RuleFixtures.packagedSet();
  private final Examples packaged = Examples.read(RuleFolder.readPackagedExamples(), rules);

  @Test
  void everyExampleOfTheHouseComesOutAsItSays() {
    assertThat(packaged.listFailures(Locale.CHINESE)).isEmpty();
    assertThat(packaged.count()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void everyRuleSpeaksInOneExampleAndIsSilentInAnother() {
    assertThat(packaged.listSpeaking()).isEqualTo(rules.listAllRules().keySet().stream().sorted().toList());
    assertThat(packaged.listSilent()).isEqualTo(rules.listAllRules().keySet().stream().sorted().toList());
  }

  @Test
  void anExampleThatExpectsTooMuchIsToldWithTheSentence() {
    Examples mine =
        examples(
            """
            examples:
              - name: Expired
                who: { certificate: yesterday }
                order: { function: equipment-repair }
                expect: yes
            """);
    assertThat(mine.listFailures(Locale.ENGLISH))
        .containsExactly(
            NAME + ":2:5: Expired: expected yes, came no by certificate-expired (The certificate for Low-voltage electrician"
                + " holds until 2026-11-22, which is too early for the day of service.)");
    assertThat(mine.listFailures(Locale.CHINESE)).singleElement().asString()
        .endsWith("(“低压电工”证书有效期至2026-11-22，服务当天已不在有效期内。)");
  }

  @Test
  void theWrongRulesWarningsAndCostsAreTold() {
    Examples mine =
        examples(
            """
            today: 2026-09-28
            examples:
              - name: All wrong
                order: { when: 2026-10-01 09:00 }
                refused-by: [too-far, quiet-hours]
                warned-by: [certificate-doubtful]
                costs: 7
            """);
    assertThat(mine.listFailures(Locale.ENGLISH))
        .containsExactly(
            NAME + ":3:5: All wrong: expected no by quiet-hours, too-far, came yes; expected a warning by certificate-doubtful,"
                + " came by holiday-service (2026-10-01 09:00 is on a public holiday.); expected to cost 7, costs 0");
  }

  @Test
  void theSentenceIsThatOfTheRegionByWhoseRulesItIsJudged() {
    Examples mine =
        examples(
            """
            examples:
              - name: Late
                region: 德清县
                who: { age: 69 }
                order: { function: public-benefit, when: tomorrow 16:30 }
                expect: yes
            """);
    assertThat(mine.listFailures(Locale.ENGLISH)).singleElement().asString()
        .endsWith("(Nobody over 68 is asked for service after 18:30; your age is 69.)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          who: { skils: { barber: 3 } } | 3:12: examples[1].who: unknown key "skils", known are lives, age, born, maxKm, maxPerWeek, status, hardship, skills, issuer, certificate, hours, teamsServe. Maybe "skills"?
          who: { skills: { barbar: 3 } } | 3:30: examples[1].who.skills.barbar is "3", but "barbar" is not a known skill. Maybe "barber"?
          who: { lives: 德清线 } | 3:19: examples[1].who.lives is "德清线", not a known county. Maybe "德清县"?
          who: { certificate: soon } | 3:25: examples[1].who.certificate is "soon", must be a day like yesterday, today, tomorrow, in 30 days, 30 days ago or 2026-10-01, or none
          who: { age: 70, born: 1950 } | 3:27: examples[1].who.born is "1950", but the example gives the age, too
          order: { when: tomorrow } | 3:20: examples[1].order.when is "tomorrow", must be a day and a time like tomorrow 09:00, in 3 days 18:30 or 2026-10-01 09:00
          order: { function: care-vist } | 3:24: examples[1].order.function is "care-vist", not a known function. Maybe "care-visit"?
          promises: [noon] | 3:16: examples[1].promises[1] is "noon", must be a day and a time like tomorrow 09:00, in 3 days 18:30 or 2026-10-01 09:00
          region: Deqing | 3:13: examples[1].region is "Deqing", not a known region.
          warned-by: [to-far] | 3:17: examples[1].warned-by[1] is "to-far", not a known rule here. Maybe "too-far"?
          refused-by: [too-far] | 3:17: examples[1].refused-by is a list, but the example expects yes
          """)
  void aFaultIsToldByPlaceKeyAndValue(String line, String message) {
    assertThat(faults("examples:\n  - name: Mine\n    " + line + "\n    expect: yes\n")).containsExactly(NAME + ":" + message);
  }

  @Test
  void anExampleThatExpectsNothingIsAFault() {
    assertThat(faults("examples:\n  - name: Mine\n"))
        .containsExactly(
            NAME + ":2:5: examples[1]: must say what comes out: \"expect: yes\", refused-by, warned-by or costs");
  }

  @Test
  void aRuleOfAnotherRegionIsUnknownHere() {
    assertThat(faults("examples:\n  - { name: Mine, refused-by: [two-mountain-visits] }\n"))
        .containsExactly(NAME + ":2:32: examples[1].refused-by[1] is \"two-mountain-visits\", not a known rule here.");
  }

  private Examples examples(String text) {
    return Examples.read(Map.of(NAME, text), rules);
  }

  private List<String> faults(String text) {
    return catchThrowableOfType(RuleFault.class, () -> examples(text)).messages();
  }
}
