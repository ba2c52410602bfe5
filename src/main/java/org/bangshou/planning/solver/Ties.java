package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which teams are tied by common members, directly or over others (union and find). */
final class Ties {
  private final int[] firstTeam;

  Ties(int members) {
    firstTeam = new int[members];
    Arrays.fill(firstTeam, -1);
  }

  /** Per team, the number of the group that it belongs to. */
  int[] tie(List<TeamFact> teams) {
    int[] parent = IntStream.range(0, teams.size()).toArray();
    for (TeamFact team : teams)
      for (MemberFact member : team.members) {
        int other = firstTeam[member.index()];
        if (other < 0) firstTeam[member.index()] = team.index;
        else parent[root(parent, team.index)] = root(parent, other);
      }
    return IntStream.range(0, parent.length).map(t -> root(parent, t)).toArray();
  }

  private static int root(int[] parent, int at) {
    int found = at;
    while (parent[found] != found) found = parent[found];
    return found;
  }
}
