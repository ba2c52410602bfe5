package org.bangshou.rules;

import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.jspecify.annotations.Nullable;

/** With whom one goes, and how far. */
final class WhereRules {

  /** GB/T 2260: the first four digits of a county's code are those of its city. */
  private static final int CITY_DIGITS = 4;

  private WhereRules() {}

  static @Nullable Reason notOfTheTeam(Ask ask, RuleBook book) {
    Team team = ask.team();
    if (team == null || team.has(ask.volunteer().id())) return null;
    return Reason.of("not-of-the-team", "team", team.name());
  }

  /** Who comes alone fits in with the holding team when they belong to it. */
  static @Nullable Reason otherTeamHoldsIt(Ask ask, RuleBook book) {
    UUID holding = ask.holdingTeam();
    if (holding == null || !ask.order().oneTeam()) return null;
    Team team = ask.team();
    boolean same = team == null ? ask.volunteer().teamIds().contains(holding) : team.id().equals(holding);
    return same ? null : Reason.of("other-team-holds-it", "order", ask.order().code());
  }

  /** A team serves what it lists; a person alone their county, its city, and what their teams serve. */
  static @Nullable Reason regionNotServed(Ask ask, RuleBook book) {
    Region county = ask.region();
    Team team = ask.team();
    boolean served = team == null ? servedAlone(ask, county) : team.serves(county);
    return served ? null : Reason.of("region-not-served", "county", county.name(), "countyEn", county.nameEn());
  }

  static @Nullable Reason tooFar(Ask ask, RuleBook book) {
    double km = ask.volunteer().base().kilometresTo(ask.order().point());
    int most = ask.volunteer().maxKm() + book.getRule("too-far").parameter("extraKm");
    return km <= most ? null : Reason.of("too-far", "km", (int) Math.ceil(km), "maxKm", most);
  }

  private static boolean servedAlone(Ask ask, Region county) {
    return county.code().startsWith(ask.volunteer().regionCode().substring(0, CITY_DIGITS))
        || ask.servedRegions().stream().anyMatch(county::isWithin);
  }
}
