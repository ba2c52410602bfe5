package org.bangshou.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.identity.Accounts;
import org.bangshou.testing.TestHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever a newcomer starts the demo, its own people find something that they may grab. */
class DemoAtAnyHourIT {

  /** Early on a workday, deep in the night before a Saturday, before a holiday, at the turn of the year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T00:07:00Z", "2026-11-27T21:56:00Z", "2026-09-30T04:00:00Z", "2026-12-31T16:01:00Z", "2027-02-05T09:30:00Z"
      })
  void theDemosOwnPeopleMayGrabAtOnce(String now) {
    try (ApplicationContext house = TestHouse.open(Map.of("test.now", now))) {
      assertThat(house.getBean(Demo.class).load()).isTrue();
      DemoAccounts logins = house.getBean(DemoAccounts.class);
      for (String username : new String[] {"volunteer", "leader"}) {
        UUID person =
            house.getBean(Accounts.class).authenticate(username, logins.password()).orElseThrow().findVolunteer().orElseThrow();
        Map<ButtonState, Long> buttons =
            house.getBean(Grabbing.class).pool(person).stream()
                .collect(Collectors.groupingBy(c -> c.state(), TreeMap::new, Collectors.counting()));
        assertThat(buttons.getOrDefault(ButtonState.GRAB, 0L)).as(now + " " + username + " " + buttons).isGreaterThan(2);
      }
    }
  }
}
