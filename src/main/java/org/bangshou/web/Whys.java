package org.bangshou.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.ledger.Recollection;
import org.bangshou.roster.Roster;
import org.bangshou.web.Problem.Why;

/** Tells a decision of another day to whoever may know of it: the person, or a coordinator of the order's region. */
@Singleton
public class Whys {

  private final Roster roster;
  private final RegionGuard guard;
  private final Reasons reasons;
  private final RuleLines lines;

  Whys(Roster roster, RegionGuard guard, Reasons reasons, RuleLines lines) {
    this.roster = roster;
    this.guard = guard;
    this.reasons = reasons;
    this.lines = lines;
  }

  /**
   * @param volunteer the name of the person
   * @param at when it was decided
   * @param ruleVersion the version of the rules that decided
   * @param ruleVersionSince when that version was used first
   * @param reasons why it was refused; empty for what was allowed
   * @param rules every rule of that version; empty where none was asked, or nothing was kept
   */
  @Serdeable
  public record Told(
      UUID order,
      String volunteer,
      Instant at,
      String ruleVersion,
      Instant ruleVersionSince,
      List<Why> reasons,
      List<RuleLine> rules) {}

  /** For the volunteer in plain sentences, for a coordinator with conditions and values. */
  public Told tell(Recollection recalled, Caller caller, Locale locale) {
    guard.requireSelf(caller, recalled.volunteerId());
    boolean own = caller.findVolunteer().isPresent();
    List<RuleLine> rules = lines.say(recalled.findings(), recalled.rules(), locale);
    return new Told(
        recalled.orderId(),
        roster.getVolunteer(recalled.volunteerId()).name(),
        recalled.at(),
        recalled.rules().version(),
        recalled.rulesSince(),
        recalled.reasons().stream().map(reason -> reasons.say(reason, recalled.rules(), locale)).toList(),
        own ? rules.stream().map(RuleLine::plain).toList() : rules);
  }
}
