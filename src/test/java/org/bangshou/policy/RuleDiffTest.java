package org.bangshou.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.Json;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.Bilingual;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** What people are told of a change, word by word. */
class RuleDiffTest {

  private static final RuleSet PACKAGED = RuleFixtures.packagedSet();

  @Test
  void equalRulesSayNothing() {
    assertThat(english(PACKAGED, RuleSetReader.read(PACKAGED.files()))).isEmpty();
    assertThat(english(PACKAGED, RuleFixtures.setWith("service.yaml", "# Service hours", "# The hours of service"))).isEmpty();
  }

  @Test
  void aValueOfOneRegionIsToldOfThatRegion() {
    RuleSet next = RuleFixtures.setWith("regions/330521.yaml", "maxOpenClaims: 3", "maxOpenClaims: 2");
    assertThat(english(PACKAGED, next))
        .containsExactly("Deqing: the most open claims of one person is now 2, was 3 (grab-policy.maxOpenClaims)");
    assertThat(chinese(PACKAGED, next)).containsExactly("德清县：每人未完成抢单上限由3改为2（grab-policy.maxOpenClaims）");
  }

  @Test
  void aValueOfTheProvinceIsToldOnceWhereverItHolds() {
    assertThat(english(PACKAGED, RuleFixtures.setWith("grab-policy.yaml", "waitlistLimit: 20", "waitlistLimit: 25")))
        .containsExactly("Zhejiang Province: the most people waiting per order is now 25, was 20 (grab-policy.waitlistLimit)");
  }

  @Test
  void aRegionThatSpeaksForTheFirstTimeIsComparedWithWhatHeldThere() {
    Map<String, String> files = new LinkedHashMap<>(PACKAGED.files());
    files.put("regions/330523.yaml", "grab-policy:\n  maxOpenClaims: 4\n");
    assertThat(english(PACKAGED, RuleSetReader.read(files)))
        .containsExactly("Anji: the most open claims of one person is now 4, was 5 (grab-policy.maxOpenClaims)");
  }

  @Test
  void aRuleThatCameOrWentIsOneSentenceWithItsTitle() {
    RuleSet next =
        RuleFixtures.setWith(
            "eligibility.yaml",
            "rules:\n",
            """
            rules:
              - id: not-on-sunday
                title: { zh: 周日不服务, en: Not on Sundays }
                refusal: { zh: 周日不安排服务。, en: There is no service on Sundays. }
                remedy: { zh: 请选择其他日期。, en: Choose another day. }
                severity: refuse
                when: time.weekday = "sunday"
            """);
    assertThat(english(PACKAGED, next))
        .containsExactly(
            "Zhejiang Province: the eligibility rule “Not on Sundays” is new: time.weekday = \"sunday\" (eligibility.rules[not-on-sunday])");
    assertThat(english(next, PACKAGED))
        .containsExactly("Zhejiang Province: the eligibility rule “Not on Sundays” is gone (eligibility.rules[not-on-sunday])");
    assertThat(chinese(PACKAGED, next))
        .containsExactly("浙江省：新增资格规则“周日不服务”：time.weekday = \"sunday\"（eligibility.rules[not-on-sunday]）");
  }

  @Test
  void whatChangedInARuleIsToldWithItsTitle() {
    RuleSet next = RuleFixtures.setWith("eligibility.yaml", "parameters: { extraKm: 0 }", "parameters: { extraKm: 10 }");
    assertThat(english(PACKAGED, next))
        .containsExactly(
            "Zhejiang Province: extraKm of the rule “Too far” is now 10, was 0 (eligibility.rules[too-far].parameters.extraKm)");
    RuleSet off = RuleSetReader.read(RuleFixtures.filesWithout("too-far"));
    assertThat(english(PACKAGED, off))
        .containsExactly("Zhejiang Province: the eligibility rule “Too far” is switched off (eligibility.rules[too-far].enabled)");
    assertThat(english(off, PACKAGED))
        .containsExactly("Zhejiang Province: the eligibility rule “Too far” is switched on (eligibility.rules[too-far].enabled)");
    RuleSet told = RuleFixtures.setWith("eligibility.yaml", "en: \"Choose an order nearby, or raise the limit.\"", "en: Stay nearby.");
    assertThat(english(PACKAGED, told))
        .containsExactly(
            "Zhejiang Province: the remedy of the rule “Too far” in English is now “Stay nearby.”,"
                + " was “Choose an order nearby, or raise the limit.” (eligibility.rules[too-far].remedy.en)");
  }

  @Test
  void whatAFunctionSaysOfGrabbingIsToldInTheWordsOfGrabbing() {
    RuleSet next =
        RuleFixtures.setWith("service-functions.yaml", "grab: { leaderTakesSeveral: false }", "grab: { leaderTakesSeveral: true }");
    assertThat(english(PACKAGED, next))
        .containsExactly(
            "Zhejiang Province: for “Mental health”, whether a leader may take several seats at once is now true, was false"
                + " (service-functions.functions[mental-health].grab.leaderTakesSeveral)");
  }

  @Test
  void whatIsAskedOfTheRequesterIsToldInWords() {
    assertThat(english(PACKAGED, RuleFixtures.setWith("service-functions.yaml", "consent: true", "consent: false")))
        .containsExactly(
            "Zhejiang Province: whether a claim of “Mental health” needs the requester's consent is now false, was true"
                + " (service-functions.functions[mental-health].consent)");
    assertThat(chinese(PACKAGED, RuleFixtures.setWith("grab-policy.yaml", "consentBySilence: false", "consentBySilence: true")))
        .containsExactly("浙江省：点单方逾期未答是否视为同意由false改为true（grab-policy.consentBySilence）");
  }

  @Test
  void whatHasNoWordsOfItsOwnIsToldByItsPath() {
    assertThat(english(PACKAGED, RuleFixtures.setWith("planning.yaml", "continuity: 60", "continuity: 61")))
        .containsExactly("Zhejiang Province: planning.softWeights.continuity is now 61, was 60");
  }

  @Test
  void aChangeSurvivesItsStorage() {
    List<Change> changes = Policies.diff(PACKAGED, RuleSetReader.read(RuleFixtures.filesWithout("too-far")));
    assertThat(Json.value(Json.text(changes), new TypeReference<List<Change>>() {}))
        .isEqualTo(changes)
        .hasSize(1);
  }

  private static List<String> english(RuleSet old, RuleSet next) {
    return Policies.tell(Policies.diff(old, next), Locale.ENGLISH, RuleDiffTest::name);
  }

  private static List<String> chinese(RuleSet old, RuleSet next) {
    return Policies.tell(Policies.diff(old, next), Locale.SIMPLIFIED_CHINESE, RuleDiffTest::name);
  }

  private static Bilingual name(String code) {
    Region region = Gazetteer.findRegion(code).orElseThrow();
    return new Bilingual(region.name(), region.nameEn());
  }
}
