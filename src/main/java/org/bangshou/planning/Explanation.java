package org.bangshou.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.solver.Share;
import org.jspecify.annotations.Nullable;

/**
 * Why a proposal has an order where it is, or leaves it, as it stands with all edits by hand.
 *
 * @param served where it is; none when the proposal leaves it
 * @param reason {@code nobody-eligible}, {@code eligible-but-busy} or {@code lost-to-a-better-plan}; none when it
 *     is served, and when by now nothing is in its way
 * @param why that reason more closely, by {@link org.bangshou.planning.contract.LeftBecause}
 * @param next the next best choices, at most three
 * @param teams of every team of the run what speaks against it, those that could come first
 */
public record Explanation(
    UUID orderId,
    @Nullable Served served,
    @Nullable String reason,
    List<Reason> why,
    List<Candidate> next,
    List<TeamFinding> teams) {

  /**
   * Where an order is.
   *
   * @param weight what leaving it would cost
   * @param shares what the soft constraints count more with this visit than without it
   * @param because why it starts then, by {@link org.bangshou.planning.contract.StartBecause}
   */
  public record Served(UUID teamId, Instant start, long weight, List<Share> shares, Reason because) {}

  /**
   * One line of the matrix of teams and rules.
   *
   * @param against the rules that exclude the team even with an empty calendar; none when it could come
   * @param occupied of a team that could come, what leaves it no room now; none when it has room
   * @param busyWith of a team that could come, the orders that it serves in the periods that would suit
   */
  public record TeamFinding(UUID teamId, List<Reason> against, List<Reason> occupied, List<UUID> busyWith) {

    /** Could it come with an empty calendar? */
    public boolean isEligible() {
      return against.isEmpty();
    }
  }
}
