package org.bangshou.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/**
 * What an edit by hand would do, every other placement staying as it is.
 *
 * @param reasons every rule that it would break, the solver's and those of eligibility; empty when allowed
 * @param warnings what to think of although it is allowed
 * @param members seat id to volunteer id; empty when the seats cannot be filled
 * @param unassignedWeightChange below zero is better
 * @param travelChange minutes
 * @param ruleVersion the version of the rules of eligibility behind it
 */
public record EditVerdict(
    List<Reason> reasons,
    List<Reason> warnings,
    Map<UUID, UUID> members,
    long unassignedWeightChange,
    int travelChange,
    String ruleVersion) {

  public EditVerdict {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    members = Map.copyOf(members);
  }

  public boolean isAllowed() {
    return reasons.isEmpty();
  }
}
