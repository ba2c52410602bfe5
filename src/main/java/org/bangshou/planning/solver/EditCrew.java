package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds members for an edited visit while everybody else keeps what they have. */
final class EditCrew {
  private final Model model;
  private final Standing standing;
  private final OrderFact order;
  private final TeamFact team;
  private final int start;

  EditCrew(Model model, Standing standing, OrderFact order, TeamFact team, int start) {
    this.model = model;
    this.standing = standing;
    this.order = order;
    this.team = team;
    this.start = start;
  }

  /** One member per seat; or none, and the first rule that leaves too few is broken. */
  List<String> seat(Set<String> broken) {
    int end = start + order.duration;
    IntPredicate anybody = m -> true;
    IntPredicate free = m -> team.members[m].isFree(start, end);
    IntPredicate here = m -> free.test(m) && !isElsewhere(team.members[m].id(), end);
    IntPredicate rested = m -> here.test(m) && hasRoom(team.members[m]);
    if (match(anybody) == null) broken.add("member-lacks-skill");
    else if (match(free) == null) broken.add("member-unavailable");
    else if (match(here) == null) broken.add("member-in-two-places");
    else if (match(rested) == null) broken.add("over-weekly-cap");
    List<String> crew = match(rested);
    if (crew == null) return List.of();
    if (order.pin() != null && order.pin().members() != null && !crew.containsAll(order.pin().members()))
      broken.add("pinned-members");
    return crew;
  }

  private @Nullable List<String> match(IntPredicate may) {
    var matching = new Matching();
    long[][] able =
        order.seats.stream()
            .map(asked -> Bits.where(team.members.length, m -> team.members[m].can(asked)))
            .toArray(long[][]::new);
    matching.reset(able);
    List<String> promised = order.pin() == null || order.pin().members() == null ? List.of() : order.pin().members();
    for (int m = 0; m < team.members.length; m++)
      if (promised.contains(team.members[m].id()) && may.test(m)) matching.offer(m);
    long[] free = Bits.where(team.members.length, may);
    RuleCosts.Crew costs = costs();
    if (costs != null) costs.offer(matching, free);
    if (!matching.offerAll(free)) return null;
    var crew = new ArrayList<String>();
    for (int seat = 0; seat < able.length; seat++) crew.add(team.members[matching.holder(seat)].id());
    return crew;
  }

  private RuleCosts.@Nullable Crew costs() {
    TeamDay day = standing.dayAt(team, start);
    Fit fit = day == null ? null : order.fit(day);
    return fit == null ? null : fit.costs;
  }

  private boolean isElsewhere(String member, int end) {
    for (Standing.Timed visit : standing.of(member))
      if (visit.order() != order && visit.team() != team && visit.start() < end && start < visit.end()) return true;
    return false;
  }

  private boolean hasRoom(MemberFact member) {
    if (member.weeklyMinutes() == Integer.MAX_VALUE) return true;
    long given = order.duration;
    for (Standing.Timed visit : standing.of(member.id()))
      if (visit.order() != order && model.timeline.week(visit.start()) == model.timeline.week(start))
        given += visit.order().duration;
    return given <= member.weeklyMinutes();
  }
}
