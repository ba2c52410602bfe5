package org.bangshou.planning.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.jspecify.annotations.Nullable;

/** A team, ready to compute with. Member number i of the team is bit i of a {@link Bits} set. */
final class TeamFact {
  final int index;
  final Team team;
  final int base;
  final MemberFact[] members;
  final int visitsPerDay;

  /** The members who have neither a weekly cap nor a second team. */
  final long[] ordinary;

  /** The numbers of the others. */
  final int[] scarce;

  private final @Nullable Set<String> regions;
  private final @Nullable Set<String> functions;

  TeamFact(int index, Team team, int base, List<MemberFact> members) {
    this.index = index;
    this.team = team;
    this.base = base;
    this.members = members.toArray(MemberFact[]::new);
    this.visitsPerDay = team.maxVisitsPerDay() == null ? Integer.MAX_VALUE : team.maxVisitsPerDay();
    this.regions = team.regions() == null ? null : new HashSet<>(team.regions());
    this.functions = team.functions() == null ? null : new HashSet<>(team.functions());
    this.scarce =
        IntStream.range(0, members.size()).filter(m -> members.get(m).isScarce()).toArray();
    this.ordinary = Bits.where(members.size(), m -> !members.get(m).isScarce());
  }

  String id() {
    return team.id();
  }

  boolean offers(OrderFact order) {
    String function = order.order.function();
    return functions == null || function == null || functions.contains(function);
  }

  boolean reaches(OrderFact order) {
    return regions == null || (order.region != null && regions.contains(order.region));
  }

  @Override
  public String toString() {
    return id();
  }
}
