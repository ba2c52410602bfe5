package org.bangshou.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.solver.Share;

/**
 * What an edit by hand would do, every other placement staying as it is.
 *
 * @param reasons every rule that it would break, the solver's and those of eligibility; empty when allowed
 * @param overridable those of them, by code, that may be set aside with a reason
 * @param warnings what to think of although it is allowed
 * @param members seat id to volunteer id; empty when the seats cannot be filled
 * @param unassignedWeightChange below zero is better; counted first
 * @param shares what it changes for each soft constraint
 * @param travelChange minutes
 * @param ruleVersion the version of the rules of eligibility behind it
 */
public record EditVerdict(
    List<Reason> reasons,
    Set<String> overridable,
    List<Reason> warnings,
    Map<UUID, UUID> members,
    long unassignedWeightChange,
    List<Share> shares,
    int travelChange,
    String ruleVersion) {

  public EditVerdict {
    reasons = List.copyOf(reasons);
    overridable = Set.copyOf(overridable);
    warnings = List.copyOf(warnings);
    members = Map.copyOf(members);
    shares = List.copyOf(shares);
  }

  public boolean isAllowed() {
    return reasons.isEmpty();
  }

  /** Could it be done by setting aside all that it breaks? */
  public boolean isOverridable() {
    return !reasons.isEmpty() && !members.isEmpty() && overridable.containsAll(broken());
  }

  /** Is it allowed once those rules are set aside? */
  public boolean isAllowedWith(SettingAside setAside) {
    return isAllowed() || (isOverridable() && !setAside.reason().isEmpty() && setAside.rules().containsAll(broken()));
  }

  /** Weighed; below zero is better. */
  public long softCostChange() {
    return shares.stream().mapToLong(Share::cost).sum();
  }

  private List<String> broken() {
    return reasons.stream().map(Reason::code).toList();
  }
}
