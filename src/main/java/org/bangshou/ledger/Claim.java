package org.bangshou.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer asks for a seat of an order.
 *
 * @param seatId none: whichever free seat suits them
 * @param start none: the earliest that suits them, or the one that is fixed already
 * @param mayWait whether a waitlist place is welcome when no seat is free
 */
public record Claim(UUID volunteerId, @Nullable UUID seatId, @Nullable Instant start, boolean mayWait) {

  public static Claim anySeat(UUID volunteerId) {
    return new Claim(volunteerId, null, null, true);
  }
}
