package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.AskFixtures.ask;
import static org.bangshou.testing.AskFixtures.busy;
import static org.bangshou.testing.AskFixtures.busyHere;
import static org.bangshou.testing.AskFixtures.startingAt;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.fixedAt;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.RuleFixtures.told;
import static org.bangshou.testing.VolunteerFixtures.available;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.bornIn;
import static org.bangshou.testing.VolunteerFixtures.everyDay;
import static org.bangshou.testing.VolunteerFixtures.inHardship;
import static org.bangshou.testing.VolunteerFixtures.timesAWeek;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.testing.AskFixtures;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** The order's place is the volunteer's base, so the way takes the least buffer: 15 minutes each way. */
class WhenRulesTest {

  private final Order morning = openOrder();
  private final Order evening = openOrder(between("2026-11-24T16:00", "2026-11-24T21:30"));

  @Test
  void aStartWithinTheWindowIsAllowed() {
    assertThat(refusals(ask(barber(), morning, startingAt("2026-11-24T10:30")))).isEmpty();
  }

  @Test
  void aStartThatEndsAfterTheWindowIsNot() {
    assertThat(refusals(ask(barber(), morning, startingAt("2026-11-24T10:31"))))
        .containsExactly(told("start-not-allowed", "time.startsAt", "2026-11-24 10:31"));
  }

  @Test
  void onceSomebodyFixedTheStartNoOtherIsAllowed() {
    Order fixed = openOrder(fixedAt("2026-11-24T09:30"));
    assertThat(refusals(ask(barber(), fixed))).isEmpty();
    assertThat(refusals(ask(barber(), fixed, startingAt("2026-11-24T09:00")))).extracting(Reason::code)
        .containsExactly("start-not-allowed");
  }

  @Test
  void theWholeServiceMustLieInTheirHours() {
    assertThat(refusals(ask(barber(available(everyDay("09:00", "10:30"))), morning))).isEmpty();
    assertThat(refusals(ask(barber(available(everyDay("09:00", "10:29"))), morning)))
        .containsExactly(told("not-available", "time.startsAt", "2026-11-24 09:00", "time.endsAt", "2026-11-24 10:30"));
  }

  @Test
  void serviceEndsWhenTheQuietHoursBegin() {
    assertThat(refusals(ask(barber(), evening, startingAt("2026-11-24T20:00")))).isEmpty();
    Order late = openOrder(between("2026-11-24T19:00", "2026-11-24T23:00"));
    assertThat(refusals(ask(barber(), late, startingAt("2026-11-24T20:15"))))
        .containsExactly(told("quiet-hours", "calendar.quietFrom", "21:30", "calendar.quietTo", "07:00"));
  }

  @Test
  void theQuietHoursLastIntoTheMorning() {
    Order dawn = openOrder(between("2026-11-24T06:00", "2026-11-24T09:00"));
    assertThat(refusals(ask(barber(), dawn, startingAt("2026-11-24T06:59")))).extracting(Reason::code)
        .containsExactly("quiet-hours");
    assertThat(refusals(ask(barber(), dawn, startingAt("2026-11-24T07:00")))).isEmpty();
  }

  @Test
  void overSeventyTheyServeByDayOnly() {
    assertThat(refusals(ask(barber(bornIn(1955)), evening, startingAt("2026-11-24T16:30")))).isEmpty();
    assertThat(refusals(ask(barber(bornIn(1955)), evening, startingAt("2026-11-24T16:31"))))
        .containsExactly(told("no-evening-for-age", "volunteer.age", "71", "maxAge", "70", "calendar.eveningFrom", "18:00"));
    assertThat(refusals(ask(barber(bornIn(1956)), evening, startingAt("2026-11-24T18:00")))).isEmpty();
  }

  @Test
  void overSeventyFiveThreeVisitsAWeekAreEnough() {
    AskFixtures.Trait[] three = {
      busy("2026-11-25T08:00", "2026-11-25T09:00"),
      busy("2026-11-26T08:00", "2026-11-26T09:00"),
      busy("2026-11-27T08:00", "2026-11-27T09:00")
    };
    assertThat(refusals(ask(barber(bornIn(1951)), morning, three))).isEmpty();
    assertThat(refusals(ask(barber(bornIn(1950)), morning, three))).extracting(Reason::code)
        .containsExactly("few-visits-for-age");
  }

  @Test
  void whoIsInHardshipRestsInTheEvening() {
    assertThat(refusals(ask(barber(inHardship()), morning))).isEmpty();
    assertThat(refusals(ask(barber(inHardship()), evening, startingAt("2026-11-24T18:00")))).extracting(Reason::code)
        .containsExactly("rest-in-hardship");
  }

  @Test
  void aPromiseAtThatTimeIsAConflict() {
    assertThat(refusals(ask(barber(), morning, busy("2026-11-24T10:00", "2026-11-24T11:00"))))
        .containsExactly(told("time-conflict", "promise.clashAt", "2026-11-24 10:00"));
  }

  @Test
  void theWayCountsToo() {
    assertThat(refusals(ask(barber(), morning, busy("2026-11-24T10:44", "2026-11-24T12:00"))))
        .extracting(Reason::code).containsExactly("time-conflict");
    assertThat(refusals(ask(barber(), morning, busy("2026-11-24T10:45", "2026-11-24T12:00")))).isEmpty();
    assertThat(refusals(ask(barber(), morning, busy("2026-11-24T07:00", "2026-11-24T08:45")))).isEmpty();
  }

  @Test
  void ofSeveralConflictsTheEarliestIsNamed() {
    assertThat(
            refusals(
                ask(
                    barber(),
                    morning,
                    busy("2026-11-24T10:00", "2026-11-24T11:00"),
                    busy("2026-11-24T08:00", "2026-11-24T09:00"))))
        .containsExactly(told("time-conflict", "promise.clashAt", "2026-11-24 08:00"));
  }

  @Test
  void onePlaceOnAnOrderIsEnough() {
    assertThat(refusals(ask(barber(), morning, busyHere("2026-11-24T09:00", "2026-11-24T10:30"))))
        .containsExactly(
            told(
                "already-on-this-order", "order.code", morning.code(), "promise.onThisOrderAt", "2026-11-24 09:00"));
  }

  @Test
  void theWeekHasALimit() {
    var twice = barber(timesAWeek(2));
    var monday = busy("2026-11-23T00:00", "2026-11-23T02:00");
    var sunday = busy("2026-11-29T20:00", "2026-11-29T21:00");
    assertThat(refusals(ask(twice, morning, monday))).isEmpty();
    assertThat(refusals(ask(twice, morning, monday, sunday)))
        .containsExactly(told(
                "weekly-limit", "volunteer.maxPerWeek", "2", "promise.visitsThatWeek", "2", "extraVisits", "0"));
  }

  @Test
  void theWeekBeginsOnMonday() {
    var once = barber(timesAWeek(1));
    assertThat(refusals(ask(once, morning, busy("2026-11-22T20:00", "2026-11-22T21:00")))).isEmpty();
    assertThat(refusals(ask(once, morning, busy("2026-11-30T08:00", "2026-11-30T09:00")))).isEmpty();
  }

  @Test
  void theRulesMayLetMoreVisitsPass() {
    var lenient = RuleFixtures.rulesWith("eligibility.yaml", "extraVisits: 0", "extraVisits: 1");
    var asked = ask(barber(timesAWeek(1)), morning, busy("2026-11-23T10:00", "2026-11-23T11:00"));
    assertThat(new Eligibility(lenient).check(asked).isEligible()).isTrue();
  }

  @Test
  void aRuleThatIsSwitchedOffRefusesNobody() {
    var off = RuleFixtures.rulesWithout("quiet-hours");
    Order night = openOrder(between("2026-11-24T20:00", "2026-11-24T23:30"), lasting(180));
    assertThat(refusals(ask(barber(), night))).extracting(Reason::code).containsExactly("quiet-hours");
    assertThat(new Eligibility(off).check(ask(barber(), night)).isEligible()).isTrue();
  }

  private static List<Reason> refusals(Ask asked) {
    return new Eligibility(RuleFixtures.packagedRules()).check(asked).listReasons();
  }
}
