package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.rules.Finding;
import org.bangshou.rules.RuleSet;

/**
 * Why something was allowed or refused, by the rules of its own day.
 *
 * @param at when it was decided
 * @param rules the version of that day
 * @param rulesSince when that version was used first
 * @param reasons why it was refused; empty for what was allowed
 * @param findings every rule with what it saw and did; empty where no rule was asked, or nothing was kept
 */
public record Recollection(
    UUID orderId,
    UUID volunteerId,
    Instant at,
    RuleSet rules,
    Instant rulesSince,
    List<Reason> reasons,
    List<Finding> findings) {

  public Recollection {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }
}
