package org.bangshou.rules;

import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bangshou.place.Gazetteer;
import org.bangshou.place.Region;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.rules.yaml.Spot;

/** Notes the idle, contradictory and shadowed rules of every layer, each where it stands, and told once. */
final class LayerChecks {

  private final Faults faults;
  private final Set<String> told = new HashSet<>();

  LayerChecks(Faults faults) {
    this.faults = faults;
  }

  /** @param layers the province's first, a city's before those of its counties */
  void check(SequencedMap<String, RuleSet.Layer> layers) {
    layers.forEach(this::check);
  }

  private void check(String region, RuleSet.Layer layer) {
    List<EligibilityRule> rules = List.copyOf(layer.eligibility().book().eligibility().values());
    for (RuleChecks.Finding finding : RuleChecks.findings(rules)) {
      String id = finding.rule().id();
      // a region inherits the faults of its city and of the province; there they have to be mended
      if (!told.add(id + " " + finding.message())) continue;
      faults.add(spot(id, region, layer.values()), where(region) + "rules[" + id + "] " + finding.message());
    }
  }

  /** Where the region says something of the rule, else where the rule is named. */
  private static Spot spot(String id, String region, List<Leaf> values) {
    List<Leaf> itsValues = values.stream().filter(leaf -> leaf.path().startsWith("eligibility.rules[" + id + "].")).toList();
    return itsValues.stream()
        .filter(leaf -> leaf.spot().file().equals("regions/" + region + ".yaml"))
        .findFirst()
        .orElse(itsValues.getFirst())
        .spot();
  }

  private static String where(String region) {
    if (region.equals(Region.PROVINCE)) return "";
    return "in " + region + Gazetteer.findRegion(region).map(r -> " " + r.name()).orElse("") + ": ";
  }
}
