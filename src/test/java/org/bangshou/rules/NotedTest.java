package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.place.Region;
import org.bangshou.rules.Finding.Effect;
import org.bangshou.testing.AskFixtures;
import org.bangshou.testing.OrderFixtures;
import org.bangshou.testing.RandomAsks;
import org.bangshou.testing.RuleFixtures;
import org.bangshou.testing.VolunteerFixtures;
import org.junit.jupiter.api.Test;

/** What was noted of a question judges it as the question itself does. */
class NotedTest {

  private static final long SEED = 20260503;
  private static final int QUESTIONS = 1000;

  @Test
  void aRecordSaysOfEveryRuleWhatTheLiveQuestionSays() {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Set<String> refusing = new HashSet<>();
    for (Ask ask : new RandomAsks(SEED).take(QUESTIONS)) {
      Eligibility eligibility = RuleFixtures.packagedSet().eligibility(ask.region().code());
      List<Finding> recalled = eligibility.recall(eligibility.note(ask));
      for (Finding live : eligibility.explain(ask)) {
        Finding noted = recalled.stream().filter(f -> f.rule().id().equals(live.rule().id())).findFirst().orElseThrow();
        assertThat(noted.effect()).as(live.rule().id() + " " + live.seen()).isEqualTo(live.effect());
        assertThat(noted.seen()).isEqualTo(live.seen());
        if (live.holds()) assertThat(noted.reason()).isEqualTo(live.reason());
        effects.add(live.effect());
        if (live.refuses()) refusing.add(live.rule().id());
      }
    }
    assertThat(effects).contains(Effect.REFUSES, Effect.WARNS, Effect.PASSES);
    assertThat(refusing).hasSizeGreaterThan(10);
  }

  @Test
  void ofEveryAttributeThereIsTheValueReadsBackAsItWas() {
    var eligibility =
        RuleFixtures.withRule(
            "  - id: asks-for-much",
            "    title: { zh: 问, en: Asks }",
            "    refusal: { zh: 否, en: \"No.\" }",
            "    remedy: { zh: 改, en: Change. }",
            "    severity: warn",
            "    when: time.end > 17:30 and time.start < 16:00 or certificate.lastDay > 2026-12-31 or time.weekday in [\"monday\", \"sunday\"] or place.km * 2 > 90 or team.kind = \"technical\"");
    List<Boolean> verdicts = new ArrayList<>();
    for (Ask ask : new RandomAsks(SEED + 1).take(QUESTIONS)) {
      boolean live = verdict(eligibility.explain(ask));
      assertThat(verdict(eligibility.recall(eligibility.note(ask)))).isEqualTo(live);
      verdicts.add(live);
    }
    assertThat(verdicts).contains(true, false);
  }

  private static boolean verdict(List<Finding> findings) {
    return findings.stream().filter(f -> f.rule().id().equals("asks-for-much")).findFirst().orElseThrow().holds();
  }

  @Test
  void aRuleOfOneSeasonIsRecalledByTheDayOfTheService() {
    var eligibility =
        RuleFixtures.withRule(
            "  - id: typhoon",
            "    title: { zh: 台风, en: Typhoon }",
            "    refusal: { zh: 停, en: \"Stopped.\" }",
            "    remedy: { zh: 等, en: Wait. }",
            "    severity: refuse",
            "    when: order.setting = \"event\"",
            "    from: 2026-11-26",
            "    until: 2026-11-26");
    for (String day : List.of("2026-11-25", "2026-11-26", "2026-11-27")) {
      Ask ask =
          AskFixtures.ask(
              VolunteerFixtures.barber(), OrderFixtures.openOrder(OrderFixtures.between(day + "T09:00", day + "T12:00")));
      assertThat(effect(eligibility.recall(eligibility.note(ask)), "typhoon"))
          .as(day)
          .isEqualTo(day.endsWith("26") ? Effect.REFUSES : Effect.PASSES);
    }
  }

  @Test
  void aRuleThatIsOffIsToldAsOff() {
    var eligibility = RuleSetReader.read(RuleFixtures.filesWithout("too-far")).eligibility(Region.PROVINCE);
    Ask ask = AskFixtures.ask(VolunteerFixtures.barber(), OrderFixtures.openOrder());
    assertThat(effect(eligibility.recall(eligibility.note(ask)), "too-far")).isEqualTo(Effect.OFF);
  }

  @Test
  void aLaterRuleThatAsksForMoreCannotBeAskedOfAnOldRecord() {
    Eligibility then = RuleFixtures.packagedSet().eligibility(Region.PROVINCE);
    Ask ask = AskFixtures.ask(VolunteerFixtures.barber(), OrderFixtures.openOrder());
    Map<String, String> noted = new HashMap<>(then.note(ask));
    noted.remove("volunteer.level");
    assertThatThrownBy(() -> then.recall(noted)).hasMessageContaining("volunteer.level");
  }

  private static Effect effect(List<Finding> findings, String rule) {
    return findings.stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElseThrow().effect();
  }
}
