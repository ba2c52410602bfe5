package org.bangshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.testing.TimeFixtures.at;
import static org.bangshou.testing.TimeFixtures.window;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

  private static final TimeWindow MORNING = window("2026-11-24T09:00", "2026-11-24T11:00");

  @Test
  void backToBackWindowsDoNotOverlap() {
    assertThat(MORNING.overlaps(window("2026-11-24T11:00", "2026-11-24T12:00"))).isFalse();
    assertThat(MORNING.overlaps(window("2026-11-24T08:00", "2026-11-24T09:00"))).isFalse();
    assertThat(MORNING.overlaps(window("2026-11-24T10:59", "2026-11-24T12:00"))).isTrue();
    assertThat(MORNING.overlaps(window("2026-11-24T08:00", "2026-11-24T09:01"))).isTrue();
  }

  @Test
  void itContainsWhatTouchesItsEndsButNothingBeyond() {
    assertThat(MORNING.contains(MORNING)).isTrue();
    assertThat(MORNING.contains(window("2026-11-24T08:59", "2026-11-24T10:00"))).isFalse();
    assertThat(MORNING.contains(window("2026-11-24T10:00", "2026-11-24T11:01"))).isFalse();
  }

  @Test
  void itIsPaddedOnBothSides() {
    assertThat(MORNING.padded(Duration.ofMinutes(20), Duration.ofMinutes(40)))
        .isEqualTo(window("2026-11-24T08:40", "2026-11-24T11:40"));
    assertThat(TimeWindow.of(at("2026-11-24T09:00"), Duration.ofHours(2))).isEqualTo(MORNING);
    assertThat(MORNING.length()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void itEndsAfterItStarts() {
    assertThatThrownBy(() -> window("2026-11-24T09:00", "2026-11-24T09:00")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMomentHasItsDayInShanghaiWhateverTheHostsZone() {
    assertThat(Zone.day(at("2026-11-24T00:00"))).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(Zone.day(at("2026-11-23T23:59"))).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(Zone.local(at("2026-11-24T09:00"))).isEqualTo(LocalDateTime.of(2026, 11, 24, 9, 0));
    assertThat(at("2026-11-24T09:00")).hasToString("2026-11-24T01:00:00Z");
  }
}
