package org.bangshou.planning;

import java.util.Set;

/**
 * Rules that a coordinator sets aside for one placement, by name and with a reason that the audit keeps. Only what
 * the policy marks as {@code overridable} and what holds for plans alone can be; never a seat that is taken or a
 * person who would be in two places.
 *
 * @param rules by id; often none
 * @param reason blank exactly when there are no rules
 */
public record SettingAside(Set<String> rules, String reason) {

  public static final SettingAside NOTHING = new SettingAside(Set.of(), "");

  public SettingAside {
    rules = Set.copyOf(rules);
    reason = reason.strip();
  }

  public boolean isNothing() {
    return rules.isEmpty();
  }
}
