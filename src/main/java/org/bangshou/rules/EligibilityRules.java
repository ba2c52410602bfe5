package org.bangshou.rules;

import static org.bangshou.rules.NamedRule.lasting;
import static org.bangshou.rules.NamedRule.timed;

import java.util.List;
import java.util.Optional;
import org.bangshou.rules.NamedRule.Parameter;

/** Every rule by which a person may or may not take a seat, cheap ones first. */
final class EligibilityRules {

  static final List<NamedRule> ALL =
      List.of(
          lasting("volunteer-not-active", List.of("status"), WhoRules::notActive),
          lasting("skill-missing", List.of("skill"), WhoRules::skillMissing),
          lasting("level-too-low", List.of("skill", "level", "ownLevel"), WhoRules::levelTooLow),
          lasting("certificate-missing", List.of("skill"), WhoRules::certificateMissing),
          lasting("not-of-the-team", List.of("team"), WhereRules::notOfTheTeam),
          lasting("other-team-holds-it", List.of("order"), WhereRules::otherTeamHoldsIt),
          lasting("region-not-served", List.of("county", "countyEn"), WhereRules::regionNotServed),
          lasting("too-far", List.of("km", "maxKm"), WhereRules::tooFar).with(new Parameter("extraKm", 0, 200)),
          lasting("already-on-this-order", List.of("order", "when"), WhenRules::alreadyOnThisOrder).notToBeSwitchedOff(),
          timed("start-not-allowed", List.of("start"), WhenRules::startNotAllowed).notToBeSwitchedOff(),
          timed("certificate-expired", List.of("skill", "expiredOn"), WhoRules::certificateExpired)
              .with(new Parameter("marginDays", 0, 365)),
          timed("no-evening-for-age", List.of("age", "maxAge", "from"), WhenRules::noEveningForAge),
          timed("quiet-hours", List.of("from", "to"), WhenRules::quietHours),
          timed("time-conflict", List.of("when"), WhenRules::timeConflict).notToBeSwitchedOff(),
          timed("weekly-limit", List.of("limit", "already"), WhenRules::weeklyLimit)
              .with(new Parameter("extraVisits", 0, 10)),
          timed("not-available", List.of("start", "end"), WhenRules::notAvailable));

  private static final List<String> IDS = ALL.stream().map(NamedRule::id).toList();

  private EligibilityRules() {}

  static List<String> ids() {
    return IDS;
  }

  static Optional<NamedRule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
