package org.bangshou.rules.example;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.yaml.Value;

/** Regions by their code or Chinese name. */
final class Places {

  /** A county for which nobody says anything but the province (吴兴区). */
  private static final String USUAL = "330502";

  private static final int COUNTY = 2;

  private Places() {}

  static Region usual() {
    return Gazetteer.findRegion(USUAL).orElseThrow();
  }

  static Region county(Value value) {
    return found(value.oneOf(words(r -> r.level() == COUNTY), "county"));
  }

  static Region any(Value value) {
    return found(value.oneOf(words(_ -> true), "region"));
  }

  private static Region found(String word) {
    return Gazetteer.findRegion(word).orElseGet(Places::usual);
  }

  private static List<String> words(Predicate<Region> wanted) {
    return Gazetteer.listAll().stream().filter(wanted).flatMap(r -> Stream.of(r.code(), r.name())).toList();
  }
}
