package org.bangshou.grab;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/** Of which regions a volunteer sees the orders. */
@Singleton
class PoolScopes {

  private final Roster roster;
  private final Regions regions;

  PoolScopes(Roster roster, Regions regions) {
    this.roster = roster;
    this.regions = regions;
  }

  /** Their own city first, then what each of their teams serves. */
  List<PoolScope> of(Volunteer volunteer) {
    List<PoolScope> scopes = new ArrayList<>();
    scopes.add(new PoolScope(regions.getRegion(volunteer.regionCode()).cityCode(), ""));
    for (Team team : roster.listTeams(volunteer.teamIds())) {
      team.regionCodes().stream().sorted().forEach(code -> scopes.add(new PoolScope(code, team.name())));
    }
    return scopes;
  }
}
