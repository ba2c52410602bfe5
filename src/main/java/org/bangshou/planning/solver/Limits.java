package org.bangshou.planning.solver;

import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.scope.SolverScope;
import org.optaplanner.core.impl.solver.termination.AbstractTermination;

/**
 * Ends a search by the {@link Allowance} of its schedule. OptaPlanner's own limits begin anew whenever the problem
 * changes, and let the clock set the temperature of a search that is counted in steps; this one does neither.
 */
public final class Limits extends AbstractTermination<Schedule> {

  @Override
  public boolean isPhaseTerminated(AbstractPhaseScope<Schedule> phase) {
    return allowance(phase).isSpent(phase.getNextStepIndex());
  }

  @Override
  public double calculatePhaseTimeGradient(AbstractPhaseScope<Schedule> phase) {
    return allowance(phase).share(phase.getNextStepIndex());
  }

  /** It is given to the one phase; a solver without phases would never end. */
  @Override
  public boolean isSolverTerminated(SolverScope<Schedule> solver) {
    throw new UnsupportedOperationException("this limit is of a phase");
  }

  @Override
  public double calculateSolverTimeGradient(SolverScope<Schedule> solver) {
    throw new UnsupportedOperationException("this limit is of a phase");
  }

  private static Allowance allowance(AbstractPhaseScope<Schedule> phase) {
    return phase.getWorkingSolution().allowance();
  }
}
