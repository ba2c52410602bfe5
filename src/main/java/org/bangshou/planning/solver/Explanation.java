package org.bangshou.planning.solver;

import java.time.LocalDateTime;
import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan has an order where it is, or leaves it.
 *
 * @param served where it is; none when the plan leaves it
 * @param reason why the plan leaves it; none when it is served, and when by now nothing is in its way
 * @param why that reason more closely, by {@link org.bangshou.planning.contract.LeftBecause}
 * @param next the next best choices, at most three, with what each would change
 * @param teams of every team of the problem what speaks against it, those that could come first
 */
public record Explanation(
    @Nullable Served served,
    @Nullable UnassignedReason reason,
    List<Reason> why,
    List<RankedCandidate> next,
    List<TeamFinding> teams) {

  /**
   * Where an order is.
   *
   * @param weight what leaving it would cost
   * @param shares what the soft constraints count more with this visit than without it
   * @param because why it starts then, by {@link org.bangshou.planning.contract.StartBecause}
   */
  public record Served(String team, LocalDateTime start, long weight, List<Share> shares, Reason because) {}

  /**
   * One line of the matrix of teams and rules.
   *
   * @param against the rules that exclude the team even with an empty calendar, by stable code; none when it could come
   * @param occupied of a team that could come, by stable code what leaves it no room now; none when it has room
   * @param busyWith of a team that could come, the orders that it serves in the periods that would suit
   */
  public record TeamFinding(String team, List<String> against, List<String> occupied, List<String> busyWith) {

    /** Could it come with an empty calendar? */
    public boolean isEligible() {
      return against.isEmpty();
    }
  }
}
