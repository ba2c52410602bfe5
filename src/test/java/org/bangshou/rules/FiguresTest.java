package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.returnVisit;
import static org.bangshou.testing.OrderFixtures.urgency;
import static org.bangshou.testing.RegionFixtures.DEQING;
import static org.bangshou.testing.RegionFixtures.SHENGSI;
import static org.bangshou.testing.RegionFixtures.YONGJIA;
import static org.bangshou.testing.TimeFixtures.window;

import java.time.Duration;
import java.time.LocalDate;
import org.bangshou.order.Urgency;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the figures of the rules: weights, credited hours, working days. */
class FiguresTest {

  private final RuleBook book = RuleFixtures.packagedRules();

  @Test
  void urgencyPlaceAndReturnVisitsMakeAnOrderWeigh() {
    PlanningRules planning = book.planning();
    assertThat(planning.weight(openOrder(), DEQING)).isEqualTo(10);
    assertThat(planning.weight(openOrder(urgency(Urgency.PRIORITY)), DEQING)).isEqualTo(30);
    assertThat(planning.weight(openOrder(urgency(Urgency.URGENT)), YONGJIA)).isEqualTo(150);
    assertThat(planning.weight(openOrder(returnVisit()), DEQING)).isEqualTo(12);
    assertThat(planning.weight(openOrder(returnVisit()), SHENGSI)).isEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource({"100, 0, 60", "100, 59, 60", "100, 61, 61", "100, 150, 150", "100, 151, 150", "90, 10, 54", "91, 10, 55"})
  void creditedIsTheTimeServedWithinBounds(int planned, int served, int credited) {
    assertThat(book.service().creditedMinutes(Duration.ofMinutes(planned), Duration.ofMinutes(served)))
        .isEqualTo(credited);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "60, 10", "90, 15", "92, 15", "93, 16"})
  void pointsFollowTheHours(int minutes, int points) {
    assertThat(book.service().points(minutes)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, true",
    "2026-11-28, false",
    "2026-11-29, false",
    "2026-10-01, false",
    "2026-10-10, true",
    "2026-02-14, true"
  })
  void holidaysAndMakeUpWorkdaysChangeTheWeek(LocalDate day, boolean workday) {
    assertThat(book.calendar().isWorkday(day)).isEqualTo(workday);
  }

  @Test
  void quietHoursMayLieWithinOneDay() {
    CalendarRules siesta =
        RuleFixtures.rulesWith("calendar.yaml", "from: \"21:30\", to: \"07:00\"", "from: \"12:00\", to: \"13:00\"")
            .calendar();
    assertThat(siesta.touchesQuietHours(window("2026-11-24T12:59", "2026-11-24T14:00"))).isTrue();
    assertThat(siesta.touchesQuietHours(window("2026-11-24T13:00", "2026-11-24T23:00"))).isFalse();
  }

  @Test
  void theRulesThatHoldNowCanBeSwapped() {
    var current = new CurrentRules(RuleFixtures.packagedSet());
    RuleSet changed = RuleFixtures.setWith("service.yaml", "pointsPerHour: 10", "pointsPerHour: 20");
    current.swap(changed);
    assertThat(current.get()).isSameAs(changed);
    assertThat(current.in("330521").service().pointsPerHour()).isEqualTo(20);
    assertThat(current.eligibility("330521").book().version()).isEqualTo(changed.version());
  }
}
