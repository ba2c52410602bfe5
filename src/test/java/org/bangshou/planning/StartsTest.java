package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.PlanningFixtures.TWO_WEEKS;
import static org.bangshou.planning.PlanningFixtures.at;
import static org.bangshou.planning.PlanningFixtures.between;
import static org.bangshou.planning.PlanningFixtures.order;

import java.time.Instant;
import java.util.List;
import org.bangshou.planning.PlanningFixtures.Wish;
import org.junit.jupiter.api.Test;

class StartsTest {

  private static final Instant LONG_AGO = at("2026-11-01T00:00");

  @Test
  void theServiceEndsWithinItsWindow() {
    assertThat(starts(order(1).taking(120), LONG_AGO))
        .containsExactly(new Starts(at("2026-11-24T09:00"), at("2026-11-24T15:00")));
  }

  @Test
  void aWindowAsLongAsTheServiceHasOneStart() {
    Wish tight = order(1).taking(60).when(between("2026-11-24T09:00", "2026-11-24T10:00"));
    assertThat(starts(tight, LONG_AGO)).containsExactly(new Starts(at("2026-11-24T09:00"), at("2026-11-24T09:00")));
  }

  @Test
  void whatIsPastIsCutToTheNextWholeMinute() {
    assertThat(starts(order(1), at("2026-11-24T10:00").plusSeconds(1)))
        .containsExactly(new Starts(at("2026-11-24T10:01"), at("2026-11-24T15:00")));
  }

  @Test
  void aStartThatSomebodyFixedIsTheOnlyOne() {
    Wish held = order(1).held(null, at("2026-11-24T11:15"), 1);
    assertThat(starts(held, LONG_AGO)).containsExactly(new Starts(at("2026-11-24T11:15"), at("2026-11-24T11:15")));
    assertThat(starts(held, at("2026-11-24T11:16"))).isEmpty();
  }

  @Test
  void theServiceEndsWithinTheHorizon() {
    Wish last = order(1).taking(120).when(between("2026-12-06T21:00", "2026-12-07T09:00"));
    assertThat(starts(last, LONG_AGO)).containsExactly(new Starts(at("2026-12-06T21:00"), at("2026-12-06T22:00")));
    assertThat(starts(order(1).when(between("2026-12-07T09:00", "2026-12-07T12:00")), LONG_AGO)).isEmpty();
  }

  private static List<Starts> starts(Wish wish, Instant earliest) {
    return Starts.of(wish.placed(), TWO_WEEKS, earliest);
  }
}
