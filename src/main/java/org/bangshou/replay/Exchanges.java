package org.bangshou.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Origin;
import org.bangshou.replay.LogRow.Logged;
import org.jspecify.annotations.Nullable;

/**
 * Seats that changed hands. What was written in one transaction has one time: a promise that begins by a
 * hand-over or a swap at the moment in which another on the same seat ended took its place.
 */
final class Exchanges {

  private final Map<Act, List<Step.Handed>> acts = new LinkedHashMap<>();
  private final Set<UUID> ended = new HashSet<>();

  private record SeatAt(UUID seatId, @Nullable Instant at) {}

  private record Act(Instant at, Origin origin, @Nullable UUID handedId) {}

  Exchanges(List<Logged> promises) {
    Map<SeatAt, Commitment> ends = new HashMap<>();
    for (Logged p : promises) if (p.endedAt() != null) ends.put(new SeatAt(p.commitment().seatId(), p.endedAt()), p.commitment());
    for (Logged p : promises) {
      Commitment c = p.commitment();
      if (c.origin() != Origin.HAND_OVER && c.origin() != Origin.SWAP) continue;
      Commitment before = ends.get(new SeatAt(c.seatId(), c.createdAt()));
      if (before == null) throw new IllegalStateException("nobody had the seat of " + c.id() + " before");
      ended.add(before.id());
      // the two of a swap belong together
      Act act = new Act(c.createdAt(), c.origin(), c.origin() == Origin.HAND_OVER ? c.id() : null);
      acts.computeIfAbsent(act, none -> new ArrayList<>()).add(new Step.Handed(c.orderId(), before.volunteerId(), c.volunteerId()));
    }
  }

  List<Step> listSteps() {
    List<Step> steps = new ArrayList<>();
    acts.forEach((act, seats) -> steps.add(new Step.Exchanged(act.at(), seats)));
    return steps;
  }

  /** Did that promise end by an exchange? */
  boolean ended(Logged promise) {
    return ended.contains(promise.commitment().id());
  }
}
