package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangshou.planning.contract.PlanningProblem;
import org.jspecify.annotations.Nullable;

/**
 * What rules put on members at an order although they may serve it. The contract says it by levels: where a
 * seat asks for a skill whose name begins with {@value #PREFIX}, each level that its holder stays below
 * the highest of the problem costs one unit.
 */
final class RuleCosts {

  static final String PREFIX = "prefer-";

  private final Map<String, Integer> highest = new HashMap<>();

  RuleCosts(PlanningProblem problem) {
    for (var volunteer : problem.volunteers()) {
      volunteer.skills().forEach((skill, level) -> {
        if (skill.startsWith(PREFIX)) highest.merge(skill, level, Math::max);
      });
    }
  }

  /** By the members' numbers in the team; none when nobody costs anything at that order. */
  @Nullable Crew of(OrderFact order, TeamFact team) {
    if (highest.isEmpty()) return null;
    int[] costs = IntStream.range(0, team.members.length).map(m -> cost(order, team.members[m])).toArray();
    return Arrays.stream(costs).allMatch(cost -> cost == 0) ? null : new Crew(costs);
  }

  private int cost(OrderFact order, MemberFact member) {
    int cost = 0;
    for (Map<String, Integer> seat : order.seats) {
      for (String skill : seat.keySet()) {
        Integer best = highest.get(skill);
        if (best != null) cost = Math.max(cost, best - member.volunteer().skills().getOrDefault(skill, best));
      }
    }
    return cost;
  }

  /** What each member costs, and who is to be offered a seat first. */
  static final class Crew {

    private final int[] costs;
    private final int[] cheapFirst;

    Crew(int[] costs) {
      this.costs = costs;
      this.cheapFirst =
          IntStream.range(0, costs.length)
              .boxed()
              .sorted(Comparator.<Integer>comparingInt(m -> costs[m]).thenComparing(m -> m))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    int of(int member) {
      return costs[member];
    }

    /** Offers these members, the cheapest first: the matching keeps whom it was offered first. */
    void offer(Matching matching, long[] members) {
      for (int i = 0; i < cheapFirst.length && !matching.isFull(); i++) {
        if (Bits.has(members, cheapFirst[i])) matching.offer(cheapFirst[i]);
      }
    }

    /** What the holders of a full matching of so many seats cost together. */
    int cost(Matching matching, int seats) {
      int cost = 0;
      for (int seat = 0; seat < seats; seat++) cost += costs[matching.holder(seat)];
      return cost;
    }
  }
}
