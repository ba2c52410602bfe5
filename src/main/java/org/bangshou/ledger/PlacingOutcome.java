package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;

/** What came of publishing one placement; all of its seats or none. */
public sealed interface PlacingOutcome {

  /** @param warnings what to think of although it was offered */
  record Offered(List<Commitment> commitments, List<Reason> warnings) implements PlacingOutcome {}

  /** Things moved on since the plan was made: grabbed, cancelled, promised elsewhere. */
  record Stale(List<Reason> reasons) implements PlacingOutcome {}

  /** A rule forbids it. */
  record Refused(List<Reason> reasons) implements PlacingOutcome {}
}
