package org.bangshou.planning;

import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Reason;

/**
 * What publishing made of one placement.
 *
 * @param reasons why not, or what to think of where it was published
 */
public record PlacementOutcome(UUID placementId, UUID orderId, Placement.Outcome outcome, List<Reason> reasons) {

  public PlacementOutcome {
    reasons = List.copyOf(reasons);
  }
}
