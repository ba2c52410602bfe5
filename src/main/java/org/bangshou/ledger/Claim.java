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
 * @param accountId who asks; none when that is not known
 * @param key under which the first answer is kept for a repeat; none when repeats are not expected
 */
public record Claim(
    UUID volunteerId,
    @Nullable UUID seatId,
    @Nullable Instant start,
    boolean mayWait,
    @Nullable UUID accountId,
    @Nullable ClaimKey key) {

  /** An Idempotency-Key of an account and the hash of what was asked under it. */
  public record ClaimKey(UUID accountId, String key, String bodyHash) {}

  public static Claim anySeat(UUID volunteerId) {
    return new Claim(volunteerId, null, null, true, null, null);
  }

  public Claim under(ClaimKey newKey) {
    return new Claim(volunteerId, seatId, start, mayWait, accountId, newKey);
  }

  public Claim by(UUID account) {
    return new Claim(volunteerId, seatId, start, mayWait, account, key);
  }
}
