package org.bangshou.planning.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangshou.bench.PlanSolver;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;

/** CP-SAT on the whole problem, for small ones: what it answers is proven to be the best there is. */
public final class ExactPeer implements PlanSolver {
  private static final int MOST_ORDERS = 30;

  /** A proof takes what it takes. */
  private static final double PATIENCE_SECONDS = 120;

  @Override
  public String name() {
    return "cp-sat";
  }

  @Override
  public boolean takes(PlanningProblem problem) {
    return problem.orders().size() <= MOST_ORDERS;
  }

  @Override
  public PlanningSolution solve(PlanningProblem problem, Duration limit, int threads, long seed) {
    Loader.loadNativeLibraries();
    var model = new Model(problem);
    var exact = new ExactModel(model);
    var solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(PATIENCE_SECONDS).setNumWorkers(threads).setRandomSeed((int) seed);
    CpSolverStatus status = solver.solve(exact.model());
    if (status != CpSolverStatus.OPTIMAL)
      throw new IllegalStateException("no proof for " + problem.name() + " within " + PATIENCE_SECONDS + " s: " + status);
    List<PlanningSolution.Visit> visits = new ArrayList<>(exact.visits(solver));
    visits.sort(Comparator.comparing(PlanningSolution.Visit::start).thenComparing(PlanningSolution.Visit::team));
    var served = visits.stream().map(PlanningSolution.Visit::order).toList();
    var left = model.orders.stream().filter(order -> !served.contains(order.id())).toList();
    var reasons = left.stream().map(ExactPeer::reason).toList();
    long weight = left.stream().mapToLong(OrderFact::weight).sum();
    var run = new PlanningSolution.Run(solver.wallTime(), seed, null, null);
    return new PlanningSolution(1, problem.name(), weight, exact.travel(solver), visits, reasons, run);
  }

  private static PlanningSolution.Unassigned reason(OrderFact order) {
    var why = order.fits.isEmpty() ? UnassignedReason.NOBODY_ELIGIBLE : UnassignedReason.ELIGIBLE_BUT_BUSY;
    return PlanningSolution.Unassigned.of(order.id(), why, List.of());
  }
}
