package org.bangshou.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.rules.condition.Weather.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImplicationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "air.rain and not air.rain",
        "air.degrees > 60",
        "air.wind < 0",
        "air.degrees > 10 and air.degrees < 5",
        "air.degrees > 10 and not (air.degrees > 5)",
        "sky = \"clear\" and sky = \"foggy\"",
        "sky not in [\"clear\", \"cloudy\", \"foggy\"]",
        "sky = \"clear\" and sky in [\"foggy\", \"cloudy\"]",
        "air.degrees - air.wind > 5 and air.wind - air.degrees > 5",
        "2 * air.degrees > 130",
        "place = \"Anji\" and place = \"Deqing\"",
        "day > 2026-01-01 and day + 3 < 2026-01-01",
        "(air.rain or air.wind > 3) and not air.rain and air.wind <= 3"
      })
  void whatCanNeverHold(String condition) {
    assertThat(Implications.neverHolds(condition(condition))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "air.rain",
        "air.degrees > 59",
        "air.degrees > 10 and air.degrees < 10.5",
        "sky != \"clear\"",
        "place != \"Deqing\" and place != \"Anji\"",
        "air.degrees - air.wind > 5",
        "not (air.rain and air.wind > 3)"
      })
  void whatCanHold(String condition) {
    assertThat(Implications.neverHolds(condition(condition))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          air.degrees > 30                    | air.degrees > 20
          air.rain and air.wind > 3           | air.rain
          air.rain                            | air.rain or air.wind > 3
          sky = "foggy"                       | sky in ["foggy", "cloudy"]
          air.degrees > 20 + 10               | air.degrees > 30
          air.degrees > air.wind              | air.wind < air.degrees
          """)
  void whatFollows(String first, String second) {
    assertThat(Implications.implies(condition(first), condition(second))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          air.degrees > 20                    | air.degrees > 30
          air.rain                            | air.rain and air.wind > 3
          air.wind > 3                        | air.rain
          sky != "clear"                      | sky = "foggy"
          """)
  void whatDoesNotFollow(String first, String second) {
    assertThat(Implications.implies(condition(first), condition(second))).isFalse();
  }

  /** What is claimed of random conditions is held against random weather. */
  @Test
  void noClaimIsEverWrong() {
    Random random = new Random(7);
    List<Weather> weathers = new ArrayList<>();
    for (int i = 0; i < 500; i++) weathers.add(weather(random));
    int claims = 0;
    for (int i = 0; i < 4000; i++) {
      var test = condition(text(random, 3));
      var other = condition(text(random, 2));
      if (Implications.neverHolds(test)) {
        claims++;
        assertThat(weathers).noneMatch(test::holds);
      }
      if (Implications.implies(test, other)) {
        claims++;
        assertThat(weathers).noneMatch(w -> test.holds(w) && !other.holds(w));
      }
    }
    assertThat(claims).isGreaterThan(300);
  }

  private static Weather weather(Random random) {
    String[] skies = {"clear", "cloudy", "foggy"};
    return new Weather(
        random.nextInt(-50, 61), random.nextInt(13), random.nextBoolean(), skies[random.nextInt(3)],
        random.nextInt(90_000), random.nextInt(1441));
  }

  private static String text(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) return atom(random);
    return switch (random.nextInt(3)) {
      case 0 -> "not (" + text(random, depth - 1) + ")";
      case 1 -> "(" + text(random, depth - 1) + ") and (" + text(random, depth - 1) + ")";
      default -> "(" + text(random, depth - 1) + ") or (" + text(random, depth - 1) + ")";
    };
  }

  private static String atom(Random random) {
    String[] signs = {"<", "<=", ">", ">=", "=", "!="};
    String sign = signs[random.nextInt(signs.length)];
    return switch (random.nextInt(5)) {
      case 0 -> "air.rain";
      case 1 -> "air.degrees " + sign + " " + random.nextInt(70);
      case 2 -> "air.degrees - air.wind " + sign + " " + random.nextInt(5);
      case 3 -> "sky " + (random.nextBoolean() ? "=" : "!=") + " \"foggy\"";
      default -> "air.wind " + sign + " " + random.nextInt(14);
    };
  }
}
