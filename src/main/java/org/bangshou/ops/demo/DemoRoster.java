package org.bangshou.ops.demo;

import java.util.ArrayList;
import java.util.List;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/**
 * All teams with their people.
 *
 * @param people with the ids of their teams
 * @param keen members of the team of Deqing's people's benefit who may grab much; the first leads it
 */
record DemoRoster(List<Volunteer> people, List<Team> teams, List<Volunteer> keen) {

  private static final String SHOW_TEAM = "T003";
  private static final int MEMBERS = 6;
  private static final int PROVINCIAL_MEMBERS = 18;

  /** A local team lives in its county; the provincial ones have somebody in every county, in turn. */
  static DemoRoster invent(Regions regions, DemoPeople people, Dice dice) {
    List<Region> counties = regions.listCounties(Region.PROVINCE);
    List<Volunteer> all = new ArrayList<>();
    List<Team> teams = new ArrayList<>();
    List<Volunteer> keen = new ArrayList<>();
    int turn = 0;
    for (DemoTeam team : DemoTeam.all(regions)) {
      List<Volunteer> members = new ArrayList<>();
      boolean show = team.code().equals(SHOW_TEAM);
      int number = team.isProvincial() ? PROVINCIAL_MEMBERS : MEMBERS + dice.between(-1, 1);
      for (int i = 0; i < number; i++) {
        Region home = team.isProvincial() ? counties.get(turn++ % counties.size()) : team.county();
        members.add(show && i < 3 ? people.keen(home, team.skills()) : people.person(home, team.skills()));
      }
      Team whole = team.team(members);
      teams.add(whole);
      List<Volunteer> joined = members.stream().map(v -> in(whole, v)).toList();
      all.addAll(joined);
      if (show) keen.addAll(joined.subList(0, 3));
    }
    return new DemoRoster(all, teams, keen);
  }

  private static Volunteer in(Team team, Volunteer v) {
    return new Volunteer(
        v.id(), v.code(), v.name(), v.phone(), v.honour(), v.birthYear(), v.regionCode(), v.base(), v.maxKm(),
        v.maxPerWeek(), v.status(), v.hardship(), v.skills(), v.certificates(), v.availability(), List.of(team.id()));
  }
}
