package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/** Finds members for an edited visit while everybody else keeps what they have. */
final class EditCrew {
  private final Model model;
  private final PlanningSolution solution;
  private final OrderFact order;
  private final TeamFact team;
  private final int start;

  EditCrew(Model model, PlanningSolution solution, OrderFact order, TeamFact team, int start) {
    this.model = model;
    this.solution = solution;
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
    if (!matching.offerAll(Bits.where(team.members.length, may))) return null;
    var crew = new ArrayList<String>();
    for (int seat = 0; seat < able.length; seat++) crew.add(team.members[matching.holder(seat)].id());
    return crew;
  }

  private boolean isElsewhere(String member, int end) {
    for (var visit : others(member)) {
      int from = model.timeline.minute(visit.start());
      int to = from + model.order(visit.order()).duration;
      if (!visit.team().equals(team.id()) && from < end && start < to) return true;
    }
    return false;
  }

  private boolean hasRoom(MemberFact member) {
    long given = order.duration;
    for (var visit : others(member.id()))
      if (model.timeline.week(model.timeline.minute(visit.start())) == model.timeline.week(start))
        given += model.order(visit.order()).duration;
    return given <= member.weeklyMinutes();
  }

  private List<PlanningSolution.Visit> others(String member) {
    return solution.visits().stream()
        .filter(visit -> visit.members().contains(member) && !visit.order().equals(order.id()))
        .toList();
  }
}
