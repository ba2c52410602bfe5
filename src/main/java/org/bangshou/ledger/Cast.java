package org.bangshou.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.place.Region;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/**
 * Who may appear in a rehearsal, and where: people, teams and regions as they are.
 *
 * @param regions every code that a person or an order may have
 */
public record Cast(Map<UUID, Volunteer> people, Map<UUID, Team> teams, Function<String, Region> regions) {

  public Cast {
    people = Map.copyOf(people);
    teams = Map.copyOf(teams);
  }

  public static Cast of(Collection<Volunteer> people, Collection<Team> teams, Function<String, Region> regions) {
    return new Cast(
        people.stream().collect(Collectors.toMap(Volunteer::id, Function.identity())),
        teams.stream().collect(Collectors.toMap(Team::id, Function.identity())),
        regions);
  }

  Volunteer volunteer(UUID id) {
    Volunteer found = people.get(id);
    if (found == null) throw new IllegalArgumentException("no volunteer " + id + " takes part in the rehearsal");
    return found;
  }

  Optional<Team> findTeam(UUID id) {
    return Optional.ofNullable(teams.get(id));
  }

  Team team(UUID id) {
    return findTeam(id)
        .orElseThrow(() -> new IllegalArgumentException("no team " + id + " takes part in the rehearsal"));
  }
}
