package org.bangshou.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bangshou.order.Urgency;
import org.bangshou.rules.yaml.Fields;

/** planning.yaml: what the solver weighs. */
final class PlanningFile {

  static final String NAME = "planning.yaml";
  private static final int HEAVIEST = 1_000_000;

  private PlanningFile() {}

  static PlanningRules read(Fields top) {
    return new PlanningRules(
        top.inside("softWeights", PlanningFile::softWeights),
        top.inside("orderWeights", PlanningFile::orderWeights),
        top.value("remoteFactor").number(1, 10),
        top.value("returnVisitFactor").number(1, 10),
        top.value("horizonDays").whole(1, 60),
        top.value("runSeconds").whole(1, 3600),
        top.value("maxVisitsPerDay").whole(1, 20),
        top.value("freezeHours").whole(0, 240));
  }

  private static Map<String, Integer> softWeights(Fields f) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String id : PlanningRules.SOFT_CONSTRAINTS) weights.put(id, f.value(id).whole(0, HEAVIEST));
    return weights;
  }

  private static Map<Urgency, Integer> orderWeights(Fields f) {
    Map<Urgency, Integer> weights = new LinkedHashMap<>();
    for (Urgency urgency : Urgency.values()) {
      weights.put(urgency, f.value(urgency.name().toLowerCase(Locale.ROOT)).whole(1, HEAVIEST));
    }
    return weights;
  }
}
