package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangshou.roster.Roster;

/**
 * To whom a volunteer may turn with a promise. One asks people whom one knows: the members of one's own
 * teams, and for a swap also whoever serves on the same order.
 */
@Singleton
class Colleagues {

  private final Roster roster;
  private final CommitmentRepository commitments;

  Colleagues(Roster roster, CommitmentRepository commitments) {
    this.roster = roster;
    this.commitments = commitments;
  }

  Set<UUID> listFor(Commitment promise, ExchangeKind kind) {
    Set<UUID> colleagues = new HashSet<>();
    roster.listTeamsOf(promise.volunteerId()).forEach(team -> team.members().forEach(m -> colleagues.add(m.volunteerId())));
    if (kind == ExchangeKind.SWAP) {
      commitments.listActiveOn(List.of(promise.orderId())).forEach(c -> colleagues.add(c.volunteerId()));
    }
    colleagues.remove(promise.volunteerId());
    return colleagues;
  }
}
