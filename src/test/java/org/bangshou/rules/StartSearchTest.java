package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.AskFixtures.ask;
import static org.bangshou.testing.AskFixtures.busy;
import static org.bangshou.testing.AskFixtures.startingAt;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.fixedAt;
import static org.bangshou.testing.OrderFixtures.in;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.RegionFixtures.DEQING;
import static org.bangshou.testing.RegionFixtures.SHENGSI;
import static org.bangshou.testing.RegionFixtures.WUXING;
import static org.bangshou.testing.RuleFixtures.told;
import static org.bangshou.testing.TimeFixtures.at;
import static org.bangshou.testing.TimeFixtures.window;
import static org.bangshou.testing.VolunteerFixtures.available;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.bornIn;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.everyDay;

import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.rules.FirstStart.Found;
import org.bangshou.rules.FirstStart.None;
import org.bangshou.testing.AskFixtures;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** The earliest start at which somebody may serve. */
class StartSearchTest {

  private static final AskFixtures.Trait MONDAY = startingAt("2026-11-23T08:00");

  private final Eligibility eligibility = new Eligibility(RuleFixtures.packagedRules());

  @Test
  void theWindowsStartComesFirst() {
    assertThat(first(ask(barber(), openOrder(), MONDAY)))
        .isEqualTo(new Found(at("2026-11-24T09:00"), window("2026-11-24T08:45", "2026-11-24T10:45")));
  }

  @Test
  void aConflictMovesItByQuartersOfAnHour() {
    assertThat(first(ask(barber(), openOrder(), MONDAY, busy("2026-11-24T08:00", "2026-11-24T09:20"))))
        .isEqualTo(new Found(at("2026-11-24T09:45"), window("2026-11-24T09:30", "2026-11-24T11:30")));
  }

  @Test
  void nothingBeginsBeforeTheAsksOwnStart() {
    assertThat(first(ask(barber(), openOrder(), startingAt("2026-11-24T09:10"))))
        .isEqualTo(new Found(at("2026-11-24T09:15"), window("2026-11-24T09:00", "2026-11-24T11:00")));
  }

  @Test
  void theLastStepEndsWithTheWindow() {
    assertThat(first(ask(barber(available(everyDay("10:30", "12:00"))), openOrder(), MONDAY)).verdict().isEligible())
        .isTrue();
    assertThat(first(ask(barber(available(everyDay("10:31", "12:01"))), openOrder(), MONDAY)).verdict().listReasons())
        .extracting(Reason::code).containsExactly("not-available");
  }

  @Test
  void aLaterWindowWillDo() {
    Order twoDays =
        openOrder(between("2026-11-24T09:00", "2026-11-24T12:00"), between("2026-11-26T14:00", "2026-11-26T17:00"));
    assertThat(first(ask(barber(available(everyDay("13:00", "18:00"))), twoDays, MONDAY)))
        .isEqualTo(new Found(at("2026-11-26T14:00"), window("2026-11-26T13:45", "2026-11-26T15:45")));
  }

  @Test
  void aFixedStartIsTheOnlyOne() {
    Order fixed = openOrder(fixedAt("2026-11-24T09:20"));
    assertThat(first(ask(barber(), fixed, MONDAY)))
        .isEqualTo(new Found(at("2026-11-24T09:20"), window("2026-11-24T09:05", "2026-11-24T11:05")));
    assertThat(first(ask(barber(), fixed, MONDAY, busy("2026-11-24T10:00", "2026-11-24T12:00"))).verdict().listReasons())
        .containsExactly(told("time-conflict", "promise.clashAt", "2026-11-24 10:00"));
  }

  @Test
  void whatIsOverIsOver() {
    assertThat(first(ask(barber(), openOrder(), startingAt("2026-11-24T10:31"))).verdict().listReasons())
        .containsExactly(told("start-not-allowed", "time.startsAt", "2026-11-24 10:31"));
    Order fixed = openOrder(fixedAt("2026-11-24T09:20"));
    assertThat(first(ask(barber(), fixed, startingAt("2026-11-24T09:21"))).verdict().listReasons())
        .extracting(Reason::code).containsExactly("start-not-allowed");
  }

  @Test
  void aNoThatHoldsForEveryStartIsGivenAtOnce() {
    assertThat(first(ask(electrician(available(everyDay("13:00", "14:00"))), openOrder(), MONDAY)))
        .isInstanceOfSatisfying(
            None.class,
            none -> {
              assertThat(none.verdict().reasons()).containsExactly(told("skill-missing", "seat.skill", "barber"));
              assertThat(none.nearest().start()).isEqualTo(openOrder().windows().getFirst().start());
            });
  }

  @Test
  void theReasonsAreThoseOfTheMostHopefulStart() {
    Order late = openOrder(between("2026-11-24T17:00", "2026-11-24T21:00"), lasting(60));
    var old = barber(bornIn(1950), available(everyDay("08:00", "12:00")));
    assertThat(first(ask(old, late, MONDAY, busy("2026-11-24T17:00", "2026-11-24T17:30"))).verdict().listReasons())
        .extracting(Reason::code).containsExactly("time-conflict", "not-available");
  }

  @Test
  void theWayTakesAsLongAsTheMapSays() {
    var period = eligibility.period(barber(), DEQING, openOrder(in(WUXING)), WUXING, at("2026-11-24T09:00"));
    assertThat(period).isEqualTo(window("2026-11-24T07:49", "2026-11-24T11:41"));
  }

  @Test
  void theWayIsKeptWithinTheCalendarsBounds() {
    var near = eligibility.period(barber(), DEQING, openOrder(), DEQING, at("2026-11-24T09:00"));
    assertThat(near).isEqualTo(window("2026-11-24T08:45", "2026-11-24T10:45"));
    var far = eligibility.period(barber(), DEQING, openOrder(in(SHENGSI)), SHENGSI, at("2026-11-24T09:00"));
    assertThat(far).isEqualTo(window("2026-11-24T06:00", "2026-11-24T13:30"));
  }

  private FirstStart first(Ask from) {
    return eligibility.findFirstStart(from);
  }
}
