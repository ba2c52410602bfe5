package org.bangshou.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/**
 * One person's claim of one order, or their part in a team's claim or a placement, and how it ended.
 *
 * @param placement was it a plan that was published, and not a claim by hand?
 * @param real as the log has it
 * @param old as the rules that hold decide it again
 * @param next as the rules that are tried decide it
 * @param oldReasons why the rules that hold refuse it; none unless they do
 * @param nextReasons why the rules that are tried refuse it; none unless they do
 */
public record ClaimRow(
    Instant at,
    UUID orderId,
    String orderCode,
    String regionCode,
    String function,
    UUID volunteerId,
    String volunteerName,
    boolean placement,
    Fate real,
    Fate old,
    Fate next,
    List<Reason> oldReasons,
    List<Reason> nextReasons) {

  public ClaimRow {
    oldReasons = List.copyOf(oldReasons);
    nextReasons = List.copyOf(nextReasons);
  }

  /** Do the rules that hold decide it again as they, or those before them, did? Else nothing can be said of it. */
  public boolean isReplayable() {
    return real == old;
  }

  /** Let in now, and refused by the rules that are tried. */
  public boolean isNewlyRefused() {
    return isReplayable() && old != Fate.REFUSED && next == Fate.REFUSED;
  }

  /** Refused now, and let in by the rules that are tried. */
  public boolean isNewlyAdmitted() {
    return isReplayable() && old == Fate.REFUSED && next != Fate.REFUSED;
  }

  public Fate fate(Run run) {
    return switch (run) {
      case OLD -> old;
      case NEW -> next;
    };
  }
}
