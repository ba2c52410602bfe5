package org.bangshou.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;

/** Teams of Deqing. */
public final class TeamFixtures {

  private TeamFixtures() {}

  /** A team that serves Huzhou; the first member leads. */
  public static Team team(Volunteer... members) {
    return team(Set.of("330500"), members(members));
  }

  /** A team that serves these counties, cities or the province. */
  public static Team team(Set<String> regionCodes, List<Team.Member> members) {
    UUID id = Ids.next();
    var home = RegionFixtures.DEQING;
    return new Team(
        id, "T" + id.toString().substring(24), "德清惠民服务队 " + id.toString().substring(24), "惠民", home.code(), home.seat(), regionCodes, members);
  }

  /** The first one leads. */
  public static List<Team.Member> members(Volunteer... volunteers) {
    return Stream.of(volunteers).map(v -> new Team.Member(v.id(), v.id().equals(volunteers[0].id()))).toList();
  }
}
