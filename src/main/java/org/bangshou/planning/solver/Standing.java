package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/** The visits of a plan at the starts and with the members that they have: what an edit by hand leaves alone. */
final class Standing {
  private final Model model;
  private final Map<String, List<TeamDay>> daysOf = new HashMap<>();
  private final Map<TeamDay, List<Timed>> visits = new HashMap<>();
  private final Map<OrderFact, Timed> byOrder = new HashMap<>();
  private final Map<String, List<Timed>> byMember = new HashMap<>();

  /** @param day none: outside of every period of its team */
  record Timed(OrderFact order, TeamFact team, @Nullable TeamDay day, int start, List<String> members) {
    int end() {
      return start + order.duration;
    }
  }

  Standing(Model model, PlanningSolution solution) {
    this.model = model;
    for (TeamDay day : model.days) daysOf.computeIfAbsent(day.team.id(), team -> new ArrayList<>()).add(day);
    for (var visit : solution.visits()) {
      OrderFact order = model.orderById.get(visit.order());
      TeamFact team = model.teamById.get(visit.team());
      if (order == null || team == null) continue;
      int start = model.timeline.minute(visit.start());
      var timed = new Timed(order, team, dayAt(team, start), start, visit.members());
      byOrder.put(order, timed);
      visit.members().forEach(member -> byMember.computeIfAbsent(member, m -> new ArrayList<>()).add(timed));
      if (timed.day != null) visits.computeIfAbsent(timed.day, day -> new ArrayList<>()).add(timed);
    }
    visits.values().forEach(list -> list.sort(Comparator.comparingInt(Timed::start)));
  }

  @Nullable Timed find(OrderFact order) {
    return byOrder.get(order);
  }

  /** The visits at which that volunteer serves. */
  List<Timed> of(String member) {
    return byMember.getOrDefault(member, List.of());
  }

  @Nullable TeamDay dayAt(TeamFact team, int minute) {
    for (TeamDay day : daysOf.getOrDefault(team.id(), List.of()))
      if (day.start <= minute && minute < day.end) return day;
    return null;
  }

  /** By start. */
  List<Timed> on(TeamDay day) {
    return visits.getOrDefault(day, List.of());
  }

  /** The same without that order; the caller may change it. */
  List<Timed> without(TeamDay day, OrderFact order) {
    var others = new ArrayList<>(on(day));
    others.removeIf(visit -> visit.order == order);
    return others;
  }

  /** What the visits of one period come to in this sequence; without one: nothing. */
  SoftFigures figures(TeamDay day, List<Timed> sequence) {
    if (sequence.isEmpty()) return SoftFigures.NOTHING;
    int at = day.team.base;
    int free = day.start;
    boolean first = true;
    long travel = 0;
    long waiting = 0;
    long late = 0;
    long unfamiliar = 0;
    long costs = 0;
    for (Timed visit : sequence) {
      int leg = model.distances.minutes(at, visit.order.place);
      travel += leg;
      if (!first) waiting += Math.max(0, visit.start - free - leg);
      late += RouteInput.lateness(visit.order, visit.start);
      Fit fit = visit.order.fit(day);
      if (fit != null && fit.unfamiliar) unfamiliar++;
      if (fit != null && fit.costs != null) costs += cost(fit.costs, visit);
      at = visit.order.place;
      free = visit.end();
      first = false;
    }
    return new SoftFigures(travel + model.distances.minutes(at, day.team.base), waiting, late, unfamiliar, costs);
  }

  private static long cost(RuleCosts.Crew costs, Timed visit) {
    long cost = 0;
    for (int m = 0; m < visit.team.members.length; m++)
      if (visit.members.contains(visit.team.members[m].id())) cost += costs.of(m);
    return cost;
  }

  /** What an order's own period gains when it leaves. */
  SoftFigures leaving(OrderFact order) {
    Timed now = find(order);
    if (now == null || now.day == null) return SoftFigures.NOTHING;
    TeamDay day = Objects.requireNonNull(now.day);
    return figures(day, without(day, order)).minus(figures(day, on(day)));
  }
}
