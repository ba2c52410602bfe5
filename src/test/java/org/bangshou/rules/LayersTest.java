package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.AskFixtures.ask;
import static org.bangshou.testing.AskFixtures.busy;
import static org.bangshou.testing.AskFixtures.startingAt;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.RegionFixtures.WUXING;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.bornIn;
import static org.bangshou.testing.VolunteerFixtures.goingUpTo;
import static org.bangshou.testing.VolunteerFixtures.livingIn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** Province, city and county: Deqing and Wenzhou say something of their own. */
class LayersTest {

  private static final String DEQING = "330521";
  private static final String WENZHOU = "330300";
  private static final String YONGJIA_CODE = "330324";
  private static final String WUXING_CODE = "330502";

  private final RuleSet rules = RuleFixtures.packagedSet();

  @Test
  void whatARegionDoesNotSayTheProvinceSays() {
    assertThat(rules.in(WUXING_CODE)).isSameAs(rules.province());
    assertThat(rules.in(DEQING).service()).isEqualTo(rules.province().service());
    assertThat(rules.in(DEQING).grab().coolDownDays()).isEqualTo(rules.province().grab().coolDownDays());
  }

  @Test
  void aCityCountsForItsCounties() {
    assertThat(rules.in(YONGJIA_CODE).grab().maxOpenClaims()).isEqualTo(8);
    assertThat(rules.in(WENZHOU).grab().maxOpenClaims()).isEqualTo(8);
    assertThat(rules.in(DEQING).grab().maxOpenClaims()).isEqualTo(3);
    assertThat(rules.province().grab().maxOpenClaims()).isEqualTo(5);
  }

  @Test
  void aCountyIsLaidOverItsCity() {
    RuleSet three =
        RuleSetReader.read(
            with("regions/330324.yaml", "grab-policy:\n  maxOpenClaims: 2\n"));
    assertThat(three.in(YONGJIA_CODE).grab().maxOpenClaims()).isEqualTo(2);
    assertThat(three.in(YONGJIA_CODE).planning().maxVisitsPerDay()).isEqualTo(5);
    assertThat(three.in(WENZHOU).grab().maxOpenClaims()).isEqualTo(8);
  }

  @Test
  void anEntryOfAListIsFoundByItsId() {
    ServiceFunction training = rules.in(DEQING).getFunction("skill-training");
    assertThat(training.durationMinutes()).isEqualTo(180);
    assertThat(training.name()).isEqualTo(rules.province().getFunction("skill-training").name());
    assertThat(rules.in(DEQING).functions().keySet()).containsExactlyElementsOf(rules.province().functions().keySet());
  }

  @Test
  void theSamePersonMayInOneCountyWhatAnotherRefuses() {
    var over68 = barber(bornIn(1957));
    var evening = openOrder(between("2026-11-24T16:00", "2026-11-24T21:30"));
    var asked = ask(over68, evening, startingAt("2026-11-24T17:30"));
    assertThat(codes(DEQING, asked)).containsExactly("no-evening-for-age");
    assertThat(codes(WUXING_CODE, asked)).isEmpty();
  }

  @Test
  void theEveningBeginsLaterInDeqing() {
    var old = barber(bornIn(1950));
    var late = openOrder(between("2026-11-24T16:00", "2026-11-24T21:30"));
    var until1830 = ask(old, late, startingAt("2026-11-24T17:00"));
    assertThat(codes(DEQING, until1830)).isEmpty();
    assertThat(codes(WUXING_CODE, until1830)).containsExactly("no-evening-for-age");
  }

  @Test
  void wenzhouLetsItsTradeTeamsTravelFarther() {
    var near = barber(livingIn(WUXING), goingUpTo(20));
    var order = openOrder();
    int km = (int) Math.ceil(near.base().kilometresTo(order.point()));
    var asked = ask(barber(livingIn(WUXING), goingUpTo(km - 10)), order);
    assertThat(codes(WUXING_CODE, asked)).containsExactly("too-far");
    assertThat(rules.eligibility(YONGJIA_CODE).check(asked).isEligible()).isTrue();
  }

  @Test
  void deqingHasARuleThatNobodyElseHas() {
    assertThat(rules.in(DEQING).findRule("two-mountain-visits")).isPresent();
    assertThat(rules.province().findRule("two-mountain-visits")).isEmpty();
    assertThat(rules.listAllRules()).containsKey("two-mountain-visits");
    var twice =
        ask(
            barber(),
            openOrder(),
            busy("2026-11-24T13:00", "2026-11-24T14:00"),
            busy("2026-11-24T15:00", "2026-11-24T16:00"));
    assertThat(codes(DEQING, twice)).isEmpty();
  }

  @Test
  void everyValueTellsWhereItStands() {
    List<Leaf> values = rules.listValues(DEQING);
    assertThat(values).extracting(Leaf::path).doesNotHaveDuplicates();
    Leaf own = leaf(values, "grab-policy.maxOpenClaims");
    assertThat(own.value()).isEqualTo("3");
    assertThat(own.spot().file()).isEqualTo("regions/330521.yaml");
    Leaf inherited = leaf(values, "grab-policy.coolDownDays");
    assertThat(inherited.spot().file()).isEqualTo("grab-policy.yaml");
    assertThat(leaf(values, "eligibility.rules[no-evening-for-age].parameters.maxAge").value()).isEqualTo("68");
  }

  @Test
  void aFunctionMaySayItsOwnOfGrabbing() {
    assertThat(rules.province().grab("mental-health").leaderTakesSeveral()).isFalse();
    assertThat(rules.province().grab("mental-health").maxOpenClaims()).isEqualTo(5);
    assertThat(rules.in(DEQING).grab("mental-health").maxOpenClaims()).isEqualTo(3);
    assertThat(rules.province().grab("lecture")).isSameAs(rules.province().grab());
  }

  @Test
  void aCountyMayDoWithoutConsentOrTakeSilenceForIt() {
    assertThat(rules.province().asksForConsent("mental-health")).isTrue();
    assertThat(rules.province().asksForConsent("public-benefit")).isFalse();
    assertThat(rules.province().grab("mental-health").consentBySilence()).isFalse();
    RuleSet own =
        RuleSetReader.read(
            with(
                "regions/330324.yaml",
                """
                grab-policy: { consentHours: 2 }
                service-functions:
                  functions:
                    - { id: mental-health, consent: false }
                    - { id: legal-aid, consent: true, grab: { consentBySilence: true } }
                """));
    assertThat(own.in(YONGJIA_CODE).asksForConsent("mental-health")).isFalse();
    assertThat(own.in(YONGJIA_CODE).asksForConsent("legal-aid")).isTrue();
    assertThat(own.in(YONGJIA_CODE).grab("legal-aid").consentHours()).isEqualTo(2);
    assertThat(own.in(YONGJIA_CODE).grab("legal-aid").consentBySilence()).isTrue();
    assertThat(own.province().asksForConsent("legal-aid")).isFalse();
  }

  private List<String> codes(String region, Ask asked) {
    return rules.eligibility(region).check(asked).listReasons().stream().map(Reason::code).toList();
  }

  private static Leaf leaf(List<Leaf> values, String path) {
    return values.stream().filter(l -> l.path().equals(path)).findFirst().orElseThrow();
  }

  private static Map<String, String> with(String name, String text) {
    Map<String, String> files = new TreeMap<>(RuleFixtures.packagedSet().files());
    files.put(name, text);
    return files;
  }
}
