package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.RuleSet;

/**
 * All that a snapshot is made of, as it was at one moment.
 *
 * @param scope the region that is planned
 * @param now nothing begins before
 * @param rules those that held
 * @param counties every county of the province
 * @param teams those that serve some of the scope
 * @param volunteers their active members, by id
 * @param busy what these have promised already, at least in every week that the horizon touches
 * @param pinned placements of an earlier proposal that shall stay as they are
 */
record Scene(
    String scope,
    TimeWindow horizon,
    Instant now,
    RuleSet rules,
    List<Region> counties,
    List<OpenOrder> orders,
    List<Team> teams,
    Map<UUID, Volunteer> volunteers,
    Map<UUID, List<Busy>> busy,
    List<Placement> pinned) {

  /** People need at least that long to hear of it. */
  static final Duration NOTICE = Duration.ofMinutes(1);

  Scene {
    counties = List.copyOf(counties);
    orders = List.copyOf(orders);
    teams = List.copyOf(teams);
    volunteers = Map.copyOf(volunteers);
    busy = Map.copyOf(busy);
    pinned = List.copyOf(pinned);
  }

  /** What holds in the region that is planned. */
  RuleBook book() {
    return rules.in(scope);
  }

  /** By the rules of the county of that order. */
  Eligibility eligibility(OpenOrder open) {
    return rules.eligibility(open.county().code());
  }

  Region county(String code) {
    return counties.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  List<Busy> busyOf(UUID volunteerId) {
    return busy.getOrDefault(volunteerId, List.of());
  }

  /** The members of a team that may be asked to serve, in the order of the team. */
  List<Volunteer> membersOf(Team team) {
    return team.members().stream()
        .filter(m -> volunteers.containsKey(m.volunteerId()))
        .map(m -> volunteers.get(m.volunteerId()))
        .toList();
  }
}
