package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.testing.RandomAsks;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** What holds for every question; the questions are drawn from a seed. */
class EligibilityPropertiesTest {

  private static final long SEED = 20261123;
  private static final int QUESTIONS = 1000;

  private final RuleBook book = RuleFixtures.packagedRules();
  private final Eligibility eligibility = new Eligibility(book);

  @Test
  void theOrderOfPromisesDoesNotMatter() {
    var random = new Random(SEED);
    for (Ask ask : asks()) {
      List<Busy> shuffled = new ArrayList<>(ask.busy());
      Collections.shuffle(shuffled, random);
      assertThat(eligibility.check(withBusy(ask, shuffled))).isEqualTo(eligibility.check(ask));
    }
  }

  @Test
  void theAnswerIsYesExactlyWhenNoRuleAloneRefuses() {
    for (Ask ask : asks()) {
      Set<String> alone =
          book.listRules(EligibilityRule.Severity.REFUSE).stream()
              .filter(rule -> rule.holds(new Question(ask, book)))
              .map(EligibilityRule::id)
              .collect(Collectors.toSet());
      Verdict verdict = eligibility.check(ask);
      assertThat(verdict.listReasons()).extracting(Reason::code).containsExactlyInAnyOrderElementsOf(alone);
      assertThat(verdict.isEligible()).isEqualTo(alone.isEmpty());
      assertThat(eligibility.isEligible(ask)).isEqualTo(alone.isEmpty());
    }
  }

  @Test
  void aReasonCarriesTheIdOfItsRuleAndWhatItsSentencesName() {
    Set<String> seen = new HashSet<>();
    for (Ask ask : asks()) {
      for (Reason reason : eligibility.check(ask).listReasons()) {
        seen.add(reason.code());
        EligibilityRule rule = eligibility.book().getRule(reason.code());
        assertThat(reason.values()).containsKey("place.region").containsAllEntriesOf(rule.parameters());
        assertThat(reason.values().keySet()).containsAll(rule.told().stream().map(Attribute::name).toList());
      }
    }
    assertThat(seen).as("the questions reach every rule")
        .containsAll(eligibility.book().listRules(EligibilityRule.Severity.REFUSE).stream().map(EligibilityRule::id).toList());
  }

  @Test
  void aNoForAnyStartIsANoForEachStart() {
    for (Ask ask : asks()) {
      List<Reason> lasting = eligibility.checkForAnyStart(ask).listReasons();
      for (int hours : List.of(0, 1, 7, 24)) {
        Ask later = at(ask, ask.start().plus(Duration.ofHours(hours)));
        assertThat(eligibility.check(later).listReasons().subList(0, lasting.size())).isEqualTo(lasting);
      }
    }
  }

  @Test
  void theFirstStartIsTheEarliestQuarterThatIsAllowed() {
    for (Ask ask : asks()) {
      Optional<Instant> expected =
          quarters(ask).filter(start -> eligibility.check(at(ask, start)).isEligible()).min(Comparator.naturalOrder());
      switch (eligibility.findFirstStart(ask)) {
        case FirstStart.Found(Instant start, TimeWindow period) -> {
          assertThat(start).isEqualTo(expected.orElseThrow());
          assertThat(period).isEqualTo(at(ask, start).period());
        }
        case FirstStart.None _ -> assertThat(expected).isEmpty();
      }
    }
  }

  /** Every quarter of an hour from each window's start on, not before the question's own; or the fixed one. */
  private static Stream<Instant> quarters(Ask ask) {
    Instant fixed = ask.order().startsAt();
    Stream<Instant> all =
        fixed != null
            ? Stream.of(fixed)
            : ask.order().windows().stream()
                .flatMap(w -> IntStream.range(0, 100).mapToObj(i -> w.start().plus(Duration.ofMinutes(15L * i))))
                .filter(ask.order()::allowsStart);
    return all.filter(start -> !start.isBefore(ask.start()));
  }

  private Ask at(Ask ask, Instant start) {
    return ask.at(start, eligibility.period(ask.volunteer(), ask.home(), ask.order(), ask.region(), start));
  }

  private static List<Ask> asks() {
    return new RandomAsks(SEED).take(QUESTIONS);
  }

  private static Ask withBusy(Ask a, List<Busy> busy) {
    return new Ask(
        a.volunteer(), a.home(), a.team(), a.servedRegions(), a.order(), a.region(), a.seat(), a.holdingTeam(), a.start(),
        a.period(), busy);
  }
}
