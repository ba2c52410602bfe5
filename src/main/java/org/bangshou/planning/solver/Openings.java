package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.solver.Standing.Timed;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan has room for an order while every other visit keeps its start, team and members: exactly the
 * edits by hand against which {@link EditCheck} has nothing. Pure.
 */
public final class Openings {
  private static final Comparator<Opening> BEST =
      Comparator.comparingLong(Opening::softCostChange).thenComparing(Opening::start).thenComparing(Opening::team);

  private final Model model;
  private final Standing standing;
  private final OrderFact order;
  private final SoftFigures leaving;

  private Openings(Model model, PlanningSolution solution, String order) {
    this.model = model;
    this.standing = new Standing(model, solution);
    this.order = model.order(order);
    this.leaving = standing.leaving(this.order);
  }

  /**
   * Every team that has room, at its best start; the cheapest first. Where the order is now is among them.
   *
   * @throws NullPointerException when the problem has no such order
   */
  public static List<Opening> list(PlanningProblem problem, PlanningSolution solution, String order) {
    return new Openings(new Model(problem), solution, order).list();
  }

  private List<Opening> list() {
    Map<String, Opening> perTeam = new HashMap<>();
    for (Fit fit : order.fits) {
      if (isFull(fit.day)) continue;
      for (Opening found : openings(fit))
        perTeam.merge(found.team(), found, (one, other) -> BEST.compare(one, other) <= 0 ? one : other);
    }
    return perTeam.values().stream().sorted(BEST).toList();
  }

  private boolean isFull(TeamDay day) {
    return day.calendarDay.periods.stream().mapToInt(d -> standing.without(d, order).size()).sum() >= day.team.visitsPerDay;
  }

  private List<Opening> openings(Fit fit) {
    var found = new ArrayList<Opening>();
    List<Timed> others = standing.without(fit.day, order);
    SoftFigures now = standing.figures(fit.day, others);
    for (int at = 0; at <= others.size(); at++) {
      int from = earliest(fit, at == 0 ? null : others.get(at - 1));
      int to = latest(fit, at == others.size() ? null : others.get(at));
      for (int start : starts(fit, from, to)) {
        Opening opening = opening(fit, others, at, start, now);
        if (opening != null) found.add(opening);
      }
    }
    return found;
  }

  private int earliest(Fit fit, @Nullable Timed before) {
    if (before == null) return fit.day.start + fit.out;
    return before.end() + model.distances.minutes(before.order().place, order.place);
  }

  private int latest(Fit fit, @Nullable Timed after) {
    int leaves =
        after == null ? fit.day.end - fit.back : after.start() - model.distances.minutes(order.place, after.order().place);
    return leaves - order.duration;
  }

  /** Costs grow or shrink evenly between these: where a stretch begins and ends, and where somebody comes free. */
  private Set<Integer> starts(Fit fit, int from, int to) {
    Set<Integer> starts = new LinkedHashSet<>();
    for (Fit.Stretch stretch : fit.stretches) {
      int first = Math.max(from, stretch.first());
      int last = Math.min(to, stretch.last());
      if (first > last) continue;
      starts.add(first);
      starts.add(last);
      for (MemberFact member : fit.day.team.members) {
        if (!member.shared()) continue;
        for (Timed elsewhere : standing.of(member.id())) {
          if (first < elsewhere.end() && elsewhere.end() < last) starts.add(elsewhere.end());
          int before = elsewhere.start() - order.duration;
          if (first < before && before < last) starts.add(before);
        }
      }
    }
    return starts;
  }

  private @Nullable Opening opening(Fit fit, List<Timed> others, int at, int start, SoftFigures now) {
    Set<String> broken = new LinkedHashSet<>();
    List<String> crew = new EditCrew(model, standing, order, fit.day.team, start).seat(broken);
    if (!broken.isEmpty()) return null;
    var sequence = new ArrayList<>(others);
    sequence.add(at, new Timed(order, fit.day.team, fit.day, start, crew));
    SoftFigures change = leaving.plus(standing.figures(fit.day, sequence)).minus(now);
    long weight = standing.find(order) == null ? -order.weight() : 0;
    return new Opening(
        fit.day.team.id(), model.timeline.time(start), weight, change.shares(model.weights), (int) change.travel());
  }
}
