package org.bangshou.rules.condition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.rules.condition.Attribute.Aspect;
import org.bangshou.rules.condition.Attribute.Flag;
import org.bangshou.rules.condition.Attribute.Quantity;
import org.bangshou.rules.condition.Attribute.Word;
import org.bangshou.rules.condition.Expression.Test;

/** A small world to try the language on. Dates are days since 1970, times minutes since midnight. */
record Weather(double degrees, double wind, boolean rain, String sky, double day, double hour) {

  static final Weather MILD = new Weather(20, 3, false, "clear", 20_000, 720);

  private static final Set<Aspect> ASPECT = Aspect.of(Aspect.TIME);

  static final Catalogue<Weather> CATALOGUE =
      new Catalogue<>(
          List.of(
              new Quantity<>("air.degrees", Kind.NUMBER, -50, 60, ASPECT, Weather::degrees),
              new Quantity<>("air.wind", Kind.NUMBER, 0, 12, ASPECT, Weather::wind),
              new Flag<>("air.rain", ASPECT, Weather::rain),
              new Word<>("sky", Kind.WORD, Set.of("clear", "cloudy", "foggy"), ASPECT, Weather::sky),
              new Word<>("place", Kind.WORD, Set.of(), ASPECT, w -> "Deqing"),
              new Word<>("station.name", Kind.SAYING, Set.of(), ASPECT, w -> "德清"),
              new Quantity<>("day", Kind.DATE, 0, 90_000, ASPECT, Weather::day),
              new Quantity<>("hour", Kind.TIME, 0, 1440, ASPECT, Weather::hour)));

  static Test<Weather> condition(String text) {
    return Parser.parse(text, CATALOGUE, Map.of());
  }

  boolean fits(String text) {
    return condition(text).holds(this);
  }
}
