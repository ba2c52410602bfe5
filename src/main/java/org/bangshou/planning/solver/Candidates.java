package org.bangshou.planning.solver;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/** For one order and a plan: every team that could serve it, the best choice first. Pure. */
public final class Candidates {
  private static final int MOST_DISPLACED = 3;
  private final Model model;
  private final Draft draft;
  private final OrderFact order;
  private final Displacement displacement;
  private final @Nullable DayPlan before;
  private final @Nullable DayPlan after;

  private Candidates(Model model, PlanningSolution solution, String order) {
    this.model = model;
    this.draft = Assignment.of(model, solution).draft(model);
    this.order = model.order(order);
    int old = draft.dayOf(this.order.index);
    this.before = old == Draft.NONE ? null : draft.plan(old);
    draft.move(this.order.index, Draft.NONE);
    this.after = old == Draft.NONE ? null : draft.plan(old);
    this.displacement = new Displacement(draft);
  }

  /**
   * Ranks the teams that could serve this order, one line a team, at its best time. Other visits of
   * the team may start at another minute of the same day then; its own pin is kept.
   *
   * @throws NullPointerException when the problem has no such order
   */
  public static List<RankedCandidate> rank(
      PlanningProblem problem, PlanningSolution solution, String order) {
    return rank(new Model(problem), solution, order);
  }

  static List<RankedCandidate> rank(Model model, PlanningSolution solution, String order) {
    return new Candidates(model, solution, order).rank();
  }

  private List<RankedCandidate> rank() {
    Comparator<RankedCandidate> best =
        model.weights.weighed()
            ? Comparator.comparingLong(c -> c.unassignedWeightChange() + c.softCostChange())
            : Comparator.comparingLong(RankedCandidate::unassignedWeightChange)
                .thenComparingLong(RankedCandidate::softCostChange);
    Comparator<RankedCandidate> always = best.thenComparing(RankedCandidate::team).thenComparing(RankedCandidate::start);
    Map<String, RankedCandidate> perTeam = new LinkedHashMap<>();
    for (Fit fit : order.fits) {
      var option = displacement.cheapest(fit, MOST_DISPLACED);
      if (option == null) continue;
      RankedCandidate found = candidate(option);
      perTeam.merge(found.team(), found, (a, b) -> always.compare(a, b) <= 0 ? a : b);
    }
    return perTeam.values().stream().sorted(always).toList();
  }

  private RankedCandidate candidate(Displacement.Option option) {
    Fit fit = option.fit();
    var stop = option.plan().stops.stream().filter(s -> s.fit().order == order).findFirst().orElseThrow();
    long weight = option.weight() - (before == null ? order.weight() : 0);
    long left = before == null || after == null ? 0 : after.cost - before.cost;
    int leftTravel = before == null || after == null ? 0 : after.travel - before.travel;
    return new RankedCandidate(
        fit.day.team.id(),
        model.timeline.time(stop.start()),
        option.displaced().stream().map(OrderFact::id).toList(),
        weight,
        option.addedCost() + left,
        option.plan().travel - draft.plan(fit.day.index).travel + leftTravel);
  }
}
