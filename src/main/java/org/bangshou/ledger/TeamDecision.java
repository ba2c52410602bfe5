package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.roster.Volunteer;

/** What is to be done with a team's claim of several seats; nothing is written yet. */
sealed interface TeamDecision {

  /** Every member takes their seat, all at one start. */
  record Go(List<Place> places) implements TeamDecision {}

  record No(List<Reason> reasons) implements TeamDecision {}

  record Place(Volunteer volunteer, Decision.Take take) {}
}
