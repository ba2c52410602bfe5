package org.bangshou.proof;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer, as the asker saw them. Times are microseconds since 1970 on one clock that
 * never turns back.
 *
 * @param operation the number of the operation that it belongs to
 * @param node which node was asked, from 0 on; -1: the house's own doors in the prover's process
 * @param volunteer who acts or is placed; none for a requester's or a coordinator's deed
 * @param key the claim's Idempotency-Key; else none
 * @param seats for how many seats a claim asks; else 0
 * @param commitments those that the deed or its answer names
 * @param code why not, as the house said it; empty when it did not refuse
 */
record Entry(
    int operation,
    int node,
    Deed deed,
    @Nullable UUID volunteer,
    @Nullable UUID order,
    @Nullable String key,
    int seats,
    long invoked,
    long returned,
    Result result,
    List<UUID> commitments,
    String code) {

  Entry {
    commitments = List.copyOf(commitments);
  }

  /** A claim to which the answer came. */
  boolean isAnsweredClaim() {
    return deed.isClaim() && result != Result.UNKNOWN;
  }

  /** Did the house say, in whatever words, that no seat was free? */
  boolean saysFull() {
    return deed == Deed.CLAIM && (result == Result.WAITING || isSoldOut());
  }

  /** A refusal that a node may give by a note, without asking the database and without keeping it. */
  boolean isSoldOut() {
    return deed == Deed.CLAIM && result == Result.REFUSED && (code.equals("order-full") || code.equals("waitlist-full"));
  }

  /** May it have been done? */
  boolean mayHaveBeenDone() {
    return result != Result.REFUSED;
  }
}
