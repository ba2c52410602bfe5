package org.bangshou.ledger;

import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.roster.Volunteer;

/** Whether seats may change hands; nothing is written yet. */
sealed interface ExchangeDecision {

  record Go(List<Place> places) implements ExchangeDecision {
    public Go {
      places = List.copyOf(places);
    }
  }

  record No(List<Reason> reasons) implements ExchangeDecision {
    public No {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A seat with who would hold it.
   *
   * @param sitting its order, without the promises that move
   * @param given the promise that would end
   */
  record Place(Sitting sitting, Commitment given, Volunteer volunteer, Decision.Take take) {}
}
