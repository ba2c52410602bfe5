package org.bangshou.planning.solver;

import org.bangshou.planning.contract.PlanningProblem;
import org.jspecify.annotations.Nullable;

/**
 * Lets another thread put under a running search what its problem has become: an order is new or gone, somebody
 * is ill. The search goes on from its best; what no longer fits is dropped, the rest is kept.
 */
public final class ProblemFeed {
  private PlanningProblem solved;
  private @Nullable PlanningProblem newest;

  /**
   * @param solved with which the search begins
   */
  public ProblemFeed(PlanningProblem solved) {
    this.solved = solved;
  }

  /** Takes the place of all that were put before and not taken yet. */
  public synchronized void put(PlanningProblem next) {
    newest = next;
  }

  /** The one that the search has taken last, which its answer is about once it has ended. */
  public synchronized PlanningProblem solved() {
    return solved;
  }

  /** What was put since the last call; none when nothing was. */
  synchronized @Nullable PlanningProblem take() {
    PlanningProblem next = newest;
    if (next != null) solved = next;
    newest = null;
    return next;
  }
}
