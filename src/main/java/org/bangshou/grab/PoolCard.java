package org.bangshou.grab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * One order as one volunteer sees it.
 *
 * @param taken seats held now
 * @param kilometres great-circle, from where the volunteer sets out
 * @param reasons why the button does not say grab; empty when it does
 * @param start when they would serve; none when there is no such time
 * @param mine their own commitment on it
 * @param waitlistPosition 1 is next; 0 when they do not wait
 * @param ruleVersion the rules that say all this
 */
public record PoolCard(
    Order order,
    int taken,
    double kilometres,
    ButtonState state,
    List<Reason> reasons,
    @Nullable Instant start,
    @Nullable Commitment mine,
    int waitlistPosition,
    String ruleVersion) {

  public PoolCard {
    reasons = List.copyOf(reasons);
  }

  /** From when on they may grab it; none when that is no matter of time. */
  public Optional<Instant> findOpening() {
    if (state != ButtonState.NOT_YET) return Optional.empty();
    return reasons.stream().flatMap(r -> Optional.ofNullable(r.values().get("opensAt")).stream()).findFirst().map(Instant::parse);
  }
}
