package org.bangshou.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds when everything is quiet. Times are microseconds since 1970.
 *
 * @param seats by order
 * @param cancelled orders that are cancelled
 */
record Rows(
    List<Held> commitments,
    List<Waiting> waitlist,
    List<Kept> answers,
    Map<UUID, Set<UUID>> seats,
    Set<UUID> cancelled) {

  /**
   * A commitment.
   *
   * @param from with {@code to}: the service with the way there and back
   * @param createdAt when the transaction began that wrote it
   * @param deadline of an offer; none for what was taken by hand
   */
  record Held(
      UUID id,
      UUID order,
      UUID seat,
      UUID volunteer,
      String origin,
      String status,
      long from,
      long to,
      long createdAt,
      @Nullable Long endedAt,
      @Nullable Long deadline) {

    boolean isActive() {
      return status.equals("OFFERED") || status.equals("ACCEPTED");
    }

    boolean isClaim() {
      return origin.equals("GRAB") || origin.equals("TEAM_GRAB");
    }

    boolean isHeir() {
      return origin.equals("HAND_OVER") || origin.equals("SWAP");
    }
  }

  /** A place on a waitlist; smaller ones came earlier. */
  record Waiting(long place, UUID order, UUID volunteer, String status) {}

  /**
   * The answer kept under a key.
   *
   * @param commitments what was granted, to one person or a team; else none
   * @param place on the waitlist; else 0
   */
  record Kept(String key, Set<UUID> commitments, long place) {

    Result result() {
      if (!commitments.isEmpty()) return Result.GRANTED;
      return place > 0 ? Result.WAITING : Result.REFUSED;
    }
  }
}
