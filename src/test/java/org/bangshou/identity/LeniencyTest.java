package org.bangshou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeniencyTest {

  private static final Leniency FIVE = new Leniency(5);

  @Test
  void fourFailuresMakeNobodyWait() {
    assertThat(FIVE.waitAfter(failures(4))).isZero();
  }

  @Test
  void eachFurtherFailureDoublesTheWaitUpToAMinute() {
    assertThat(FIVE.waitAfter(failures(5))).hasSeconds(1);
    assertThat(FIVE.waitAfter(failures(6))).hasSeconds(2);
    assertThat(FIVE.waitAfter(failures(10))).hasSeconds(32);
    assertThat(FIVE.waitAfter(failures(11))).hasSeconds(60);
    assertThat(FIVE.waitAfter(failures(500))).hasSeconds(60);
  }

  @Test
  void failuresAreForgivenLittleByLittle() {
    assertThat(FIVE.afterFailure(5, Duration.ofMinutes(3))).isEqualTo(5);
    assertThat(FIVE.afterFailure(5, Duration.ofMinutes(15))).isEqualTo(1);
    assertThat(FIVE.afterFailure(5, Duration.ofDays(15))).isEqualTo(1);
  }

  @Test
  void howeverOftenItFailedAQuietHalfHourIsEnough() {
    double worst = failures(500);
    assertThat(FIVE.waitAfter(FIVE.afterFailure(worst, Duration.ofMinutes(33)))).isZero();
  }

  @Test
  void aClockThatGoesBackCountsNothing() {
    assertThat(FIVE.afterFailure(3, Duration.ofSeconds(-90))).isEqualTo(4);
  }

  private static double failures(int times) {
    double level = 0;
    for (int i = 0; i < times; i++) level = FIVE.afterFailure(level, Duration.ofMillis(50));
    return level;
  }
}
