package org.bangshou.web.pages.desk;

import java.util.List;
import org.bangshou.place.Region;
import org.bangshou.policy.Activation;
import org.bangshou.policy.RefusedFolder;
import org.bangshou.rules.yaml.Leaf;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The rules in operation.
 *
 * @param version that holds
 * @param regions of which one can be looked at
 * @param region that is looked at
 * @param values that hold there
 * @param entries what came into force, the latest first
 * @param mayRollBack does this reader take rules back?
 * @param refused the last change of a folder, when it did not check
 */
public record RulesPage(
    Frame frame,
    String version,
    List<Region> regions,
    String region,
    List<Leaf> values,
    List<Entry> entries,
    boolean mayRollBack,
    @Nullable RefusedFolder refused) {

  /** One activation, with what it changed in the reader's language. */
  public record Entry(Activation activation, List<String> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  public RulesPage {
    regions = List.copyOf(regions);
    values = List.copyOf(values);
    entries = List.copyOf(entries);
  }

  /** It holds already, so that there is no way back to it. */
  public boolean isInForce(Entry entry) {
    return entry.activation().version().equals(version);
  }
}
