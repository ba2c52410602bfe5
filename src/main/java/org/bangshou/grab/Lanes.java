package org.bangshou.grab;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bangshou.ledger.Answered;
import org.bangshou.ledger.Claim;
import org.bangshou.rules.CurrentRules;
import org.jspecify.annotations.Nullable;

/** A lane for each order that somebody is claiming right now; gone when the last has been answered. */
@Singleton
class Lanes {

  /** Who stands behind so many would wait for seconds; better they are told to come again. */
  private static final int ROOM = 8192;

  /** More in one transaction gain nothing and keep the first waiting. */
  static final int BATCH = 256;

  private final GroupCommit commits;
  private final CurrentRules rules;
  private final Map<UUID, Visited> lanes = new ConcurrentHashMap<>();

  Lanes(GroupCommit commits, CurrentRules rules) {
    this.commits = commits;
    this.rules = rules;
  }

  /** A claim and the version of the rules by which it is to be judged. */
  private record Ask(Claim claim, String ruleVersion) {}

  /** A lane and how many are in it. */
  private record Visited(Lane<Ask, Answered> lane, int visitors) {}

  /** Durable when it is given. */
  Answered ask(UUID orderId, Claim claim) {
    Lane<Ask, Answered> lane = requireNonNull(lanes.compute(orderId, (id, open) -> entered(id, open))).lane();
    try {
      return lane.ask(new Ask(claim, rules.get().version()));
    } finally {
      lanes.computeIfPresent(orderId, (id, open) -> open.visitors() == 1 ? null : new Visited(open.lane(), open.visitors() - 1));
    }
  }

  private Visited entered(UUID orderId, @Nullable Visited open) {
    return open == null ? new Visited(lane(orderId), 1) : new Visited(open.lane(), open.visitors() + 1);
  }

  private Lane<Ask, Answered> lane(UUID orderId) {
    return new Lane<>(
        ROOM,
        BATCH,
        ask -> 1,
        (one, other) -> one.ruleVersion().equals(other.ruleVersion()),
        asks -> commits.commit(orderId, asks.stream().map(Ask::claim).toList(), asks.getFirst().ruleVersion()));
  }
}
