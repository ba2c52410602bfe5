package org.bangshou.grab;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.ledger.Answered;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Ledger;

/**
 * Commits what the lanes of many orders have ready at one moment in one transaction: a morning on which everybody
 * claims something else is as cheap as one on which all want the same. An order that somebody else has locked,
 * a plan's publication perhaps, keeps only its own claims waiting.
 */
@Singleton
class GroupCommit {

  /** While one waits for the disk the other decides. */
  private static final int SIDE_BY_SIDE = 2;

  private static final int ROOM = 8192;

  private final Ledger ledger;
  private final List<Lane<OrderClaims, Optional<List<Answered>>>> sides;

  GroupCommit(Ledger ledger) {
    this.ledger = ledger;
    this.sides =
        Stream.generate(
                () ->
                    new Lane<OrderClaims, Optional<List<Answered>>>(
                        ROOM, Lanes.BATCH, c -> c.claims().size(), (one, other) -> one.ruleVersion().equals(other.ruleVersion()), this::commitAll))
            .limit(SIDE_BY_SIDE)
            .toList();
  }

  /** @param ruleVersion by which they are to be judged: that of the asking thread */
  private record OrderClaims(UUID orderId, List<Claim> claims, String ruleVersion) {}

  /** One outcome per claim, durable. */
  List<Answered> commit(UUID orderId, List<Claim> claims, String ruleVersion) {
    return sides.get(Math.floorMod(orderId.hashCode(), SIDE_BY_SIDE))
        .ask(new OrderClaims(orderId, claims, ruleVersion))
        .orElseGet(() -> ledger.commit(orderId, claims));
  }

  /** Empty for an order that somebody else has locked, or that does not exist. */
  private List<Optional<List<Answered>>> commitAll(List<OrderClaims> all) {
    Map<UUID, List<Claim>> claims = new LinkedHashMap<>();
    all.forEach(c -> claims.put(c.orderId(), c.claims()));
    Map<UUID, List<Answered>> outcomes = ledger.commitFree(claims);
    return all.stream().map(c -> Optional.ofNullable(outcomes.get(c.orderId()))).toList();
  }
}
