package org.bangshou.planning.solver;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.LeftBecause;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.StartBecause;
import org.bangshou.planning.solver.Explanation.Served;
import org.bangshou.planning.solver.Explanation.TeamFinding;
import org.bangshou.planning.solver.Standing.Timed;
import org.jspecify.annotations.Nullable;

/** Says of one order why a plan has it where it is, or leaves it. Pure. */
public final class Explaining {
  private static final int NEXT = 3;
  private final Model model;
  private final Standing standing;
  private final Draft draft;
  private final OrderFact order;
  private final List<RankedCandidate> ranked;

  private Explaining(Model model, PlanningSolution solution, String order) {
    this.model = model;
    this.standing = new Standing(model, solution);
    this.draft = Assignment.of(model, solution).draft(model);
    this.order = model.order(order);
    this.ranked = Candidates.rank(model, solution, order);
  }

  /**
   * Explains one order of a plan.
   *
   * @throws NullPointerException when the problem has no such order
   */
  public static Explanation explain(PlanningProblem problem, PlanningSolution solution, String order) {
    return new Explaining(new Model(problem), solution, order).explain();
  }

  private Explanation explain() {
    Timed now = standing.find(order);
    Unassigned left = now == null ? new Reasons(draft).reason(order) : null;
    List<RankedCandidate> next =
        ranked.stream().filter(c -> now == null || !c.team().equals(now.team().id())).limit(NEXT).toList();
    return new Explanation(
        now == null ? null : served(now),
        left == null || isOpen(left) ? null : left.reason(),
        left == null ? List.of() : Objects.requireNonNullElse(left.why(), List.of()),
        next,
        teams());
  }

  private static boolean isOpen(Unassigned left) {
    List<Reason> why = Objects.requireNonNullElse(left.why(), List.of());
    return why.stream().anyMatch(one -> one.code().equals(LeftBecause.ROOM.code()));
  }

  private List<TeamFinding> teams() {
    var findings = new TeamFindings(model, draft, order);
    return model.teams.stream()
        .map(findings::of)
        .sorted(Comparator.comparing((TeamFinding team) -> team.against().size()).thenComparing(TeamFinding::team))
        .toList();
  }

  private Served served(Timed now) {
    List<Share> shares = SoftFigures.NOTHING.minus(standing.leaving(order)).shares(model.weights);
    return new Served(now.team().id(), model.timeline.time(now.start()), order.weight(), shares, start(now));
  }

  private Reason start(Timed now) {
    if (order.pin() != null && order.pin().start() != null) return StartBecause.PINNED.with();
    Timed before = before(now);
    int from = before == null ? now.team().base : before.order().place;
    int leg = model.distances.minutes(from, order.place);
    int there = free(now, before) + leg;
    Fit fit = now.day() == null ? null : order.fit(now.day());
    int stretch = fit == null ? -1 : fit.stretchFrom(there);
    int earliest = stretch < 0 || fit == null ? there : Math.max(there, fit.stretches[stretch].first());
    if (now.start() > earliest) return StartBecause.CHOSEN.with(clock(earliest));
    if (earliest > there) return (opensAWindow(earliest) ? StartBecause.WINDOW_OPENS : StartBecause.MEMBERS_FREE).with(clock(there));
    return before == null ? StartBecause.FROM_BASE.with(leg) : StartBecause.FROM_ORDER.with(before.order().id(), leg);
  }

  private @Nullable Timed before(Timed now) {
    if (now.day() == null) return null;
    return standing.on(now.day()).stream()
        .filter(visit -> visit.start() < now.start())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static int free(Timed now, @Nullable Timed before) {
    if (before != null) return before.end();
    return now.day() == null ? now.start() : now.day().start;
  }

  private boolean opensAWindow(int minute) {
    for (int w = 0; w < order.windows.length; w += 2) if (order.windows[w] == minute) return true;
    return false;
  }

  private String clock(int minute) {
    return model.timeline.time(minute).toLocalTime().toString();
  }
}
