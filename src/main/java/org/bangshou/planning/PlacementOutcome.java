package org.bangshou.planning;

import java.util.List;
import java.util.UUID;

/**
 * What publishing made of one placement.
 *
 * @param reasons codes of {@link org.bangshou.kernel.Reason}: why not, or what to think of where it was published
 */
public record PlacementOutcome(UUID placementId, UUID orderId, Placement.Outcome outcome, List<String> reasons) {

  public PlacementOutcome {
    reasons = List.copyOf(reasons);
  }
}
