package org.bangshou.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bangshou.rules.condition.Weather.MILD;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "air.degrees = 20",
        "air.degrees > 19.5 and air.degrees <= 20",
        "air.degrees - 5 >= 3 * air.wind + 6",
        "-air.degrees < 0",
        "not air.rain",
        "not (air.rain or sky = \"foggy\")",
        "air.rain or sky in [\"clear\", \"cloudy\"]",
        "sky not in [\"foggy\"] and sky != \"cloudy\"",
        "not air.rain and air.wind < 4 or air.rain",
        "day = 2024-10-04",
        "day + 1 = 2024-10-05 and day - 2024-10-01 = 3",
        "hour = 12:00 and hour + 30 < 13:00",
        "place = \"Deqing\"",
        "yes and not no"
      })
  void whatHolds(String condition) {
    assertThat(MILD.fits(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"air.rain", "air.degrees < 20", "sky = \"foggy\"", "hour > 12:00", "not yes", "air.rain and yes or no"})
  void whatDoesNot(String condition) {
    assertThat(MILD.fits(condition)).isFalse();
  }

  @Test
  void andBindsTighterThanOr() {
    assertThat(MILD.fits("yes or yes and no")).isTrue();
    assertThat(MILD.fits("(yes or yes) and no")).isFalse();
  }

  @Test
  void parametersStandForTheirValues() {
    var hot = Parser.parse("air.degrees > hot", Weather.CATALOGUE, Map.of("hot", Literals.<Weather>read("19")));
    assertThat(hot.holds(MILD)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          air.degree > 3            | 1  | unknown attribute "air.degree". Maybe "air.degrees"?
          air.degrees > "hot"       | 15 | "hot" is a word, but "air.degrees" is a number
          air.degrees               | 1  | "air.degrees" is a number, expected something that is yes or no
          air.rain > 3              | 1  | "air.rain" is yes or no by itself: write it alone, or "not" before it
          sky = "fogy"              | 7  | sky is never "fogy". Maybe "foggy"?
          sky in ["clear", "fogy"]  | 18 | sky is never "fogy". Maybe "foggy"?
          sky < "foggy"             | 5  | words are compared by = or != only, not by "<"
          sky in ["clear"           | 16 | expects "]" instead of the end
          day > 12:00               | 7  | "12:00" is a time of day, but "day" is a date
          day > 2026-02-30          | 7  | "2026-02-30" is no date or time that there is
          day + day > 3             | 5  | "+" cannot join a date and a date
          air.wind * air.wind > 3   | 12 | multiplies two attributes; one of them must be a plain number
          station.name = "德清"      | 1  | "station.name" is for sentences only, not for conditions
          air.rain and              | 13 | expects a value instead of the end
          air.rain air.rain         | 10 | does not expect "air.rain" here
          (air.rain                 | 10 | expects ")" instead of the end
          air.rain; no              | 9  | ";" is no part of a condition
          getClass() = "x"          | 1  | "getClass" cannot be called: a condition only compares attributes
          air.degrees.class = "x"   | 1  | unknown attribute "air.degrees.class".
          """)
  void aFaultIsToldWithItsPlaceAndWhatWouldBeRight(String condition, int character, String message) {
    WrongCondition wrong = catchThrowableOfType(WrongCondition.class, () -> Weather.condition(condition));
    assertThat(wrong).hasMessage(message);
    assertThat(wrong.at() + 1).isEqualTo(character);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runtime.getRuntime().exec(\"ls\") = \"\"",
        "T(java.lang.System).exit(1)",
        "${7*7} = 49",
        "air.degrees = 1; while(true){}",
        "\"a\".repeat(1000000000) = \"\"",
        "#root.class = \"x\""
      })
  void whatTriesToEscapeIsRefusedWhenRead(String condition) {
    assertThat(catchThrowableOfType(WrongCondition.class, () -> Weather.condition(condition))).isNotNull();
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefusedWhenRead() {
    String longOne = "yes" + " and yes".repeat(100);
    assertThat(catchThrowableOfType(WrongCondition.class, () -> Weather.condition(longOne)))
        .hasMessage("is 803 characters long, may be 500");
    String deep = "(".repeat(50) + "yes" + ")".repeat(50);
    assertThat(catchThrowableOfType(WrongCondition.class, () -> Weather.condition(deep)))
        .hasMessage("is nested deeper than 20");
    String nots = "not ".repeat(60) + "yes";
    assertThat(catchThrowableOfType(WrongCondition.class, () -> Weather.condition(nots))).isNotNull();
    String minuses = "-".repeat(60) + "3 = 3";
    assertThat(catchThrowableOfType(WrongCondition.class, () -> Weather.condition(minuses))).isNotNull();
  }

  /** Whatever stands there, it is read or refused in words; nothing else happens. */
  @Test
  void anythingAtAllIsReadOrRefusedInWords() {
    String[] words = {"air.rain", "sky", "air.wind", "day", "and", "or", "not", "in", "(", ")", "[", "]", ",", "=", "<", "+",
      "-", "*", "3", "12:00", "2026-01-01", "\"clear\"", "yes", "$", "你"};
    Random random = new Random(20261124);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) text.append(words[random.nextInt(words.length)]).append(' ');
      try {
        Weather.condition(text.toString()).holds(MILD);
        read++;
      } catch (WrongCondition refused) {
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(refused.at()).isBetween(0, text.length());
      }
    }
    assertThat(read).isPositive();
  }
}
