package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;

/** What is to be done with one claim, limits and waitlist looked at; nothing is written yet. */
sealed interface ClaimDecision {

  record Go(Decision.Take take) implements ClaimDecision {}

  /** A place on the waitlist. */
  record Queue(Decision.Wait place) implements ClaimDecision {}

  record No(List<Reason> reasons) implements ClaimDecision {
    static No because(Reason reason) {
      return new No(List.of(reason));
    }
  }
}
