package org.bangshou.ops.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.kernel.Ids;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/**
 * A team that really exists, with what its kind can do.
 *
 * @param serves a city's code or the province's
 * @param skills ids
 */
record DemoTeam(String code, String name, Region county, String kind, String serves, List<String> skills) {

  static List<DemoTeam> all(Regions regions) {
    Map<String, List<String>> skills = new LinkedHashMap<>();
    DemoFile.rows("kinds.csv").forEach(row -> skills.put(row[0], Arrays.asList(row[1].split(" "))));
    return DemoFile.rows("teams.csv").stream()
        .map(row -> new DemoTeam(row[0], row[1], regions.getRegion(row[2]), row[3], row[4], of(skills, row[3])))
        .toList();
  }

  private static List<String> of(Map<String, List<String>> skills, String kind) {
    List<String> found = skills.get(kind);
    if (found == null) throw new IllegalStateException("the demo has no skills for teams of the kind " + kind);
    return found;
  }

  boolean isProvincial() {
    return serves.equals(Region.PROVINCE);
  }

  /** The first of the people leads. */
  Team team(List<Volunteer> people) {
    List<Team.Member> members =
        people.stream().map(v -> new Team.Member(v.id(), v.equals(people.getFirst()))).toList();
    return new Team(Ids.next(), code, name, kind, county.code(), county.seat(), Set.of(serves), members);
  }
}
