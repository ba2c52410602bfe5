package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.fixedAt;
import static org.bangshou.testing.OrderFixtures.in;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.RegionFixtures.DEQING;
import static org.bangshou.testing.RegionFixtures.SHENGSI;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;

/** What a coordinator should think of before an order is opened, whoever will come. */
class OrderWarningsTest {

  @Test
  void anOrderOnAHolidayWarnsOnceHoweverManySeatsItHas() {
    Order holiday = openOrder(between("2026-10-01T09:00", "2026-10-01T12:00"));
    assertThat(warnings(holiday, DEQING)).containsExactly("holiday-service");
  }

  @Test
  void anOrderOnAWorkdayDoesNotWarn() {
    assertThat(warnings(openOrder(between("2026-11-24T09:00", "2026-11-24T12:00")), DEQING)).isEmpty();
  }

  @Test
  void onceTheStartIsFixedOtherWindowsDoNotMatter() {
    Order fixed =
        openOrder(
            between("2026-09-30T09:00", "2026-09-30T12:00"), between("2026-10-01T09:00", "2026-10-01T12:00"),
            fixedAt("2026-09-30T09:00"));
    assertThat(warnings(fixed, DEQING)).isEmpty();
  }

  @Test
  void whatDependsOnWhoComesIsNotSaidBeforeSomebodyComes() {
    assertThat(warnings(openOrder(in(SHENGSI)), SHENGSI)).doesNotContain("long-way-at-age", "certificate-doubtful");
  }

  private static List<String> warnings(Order order, Region county) {
    return RuleFixtures.packagedSet().eligibility(county.code()).listWarnings(order, county).stream()
        .map(Reason::code)
        .toList();
  }
}
