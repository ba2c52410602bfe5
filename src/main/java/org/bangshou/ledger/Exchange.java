package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that seats change hands.
 *
 * @param fromId who proposes it
 * @param toId the colleague
 * @param givenId the promise of who proposes it
 * @param takenId the colleague's promise that comes back for it; none in a hand-over
 * @param deadline until when the answer is awaited, by the database's clock
 * @param ruleVersion the version of the rules by which it was judged last
 * @param approvedBy the account of the coordinator who approved it; none where none was asked
 * @param endReason in the coordinator's words; empty when there is none
 */
public record Exchange(
    UUID id,
    ExchangeKind kind,
    ExchangeStatus status,
    UUID fromId,
    UUID toId,
    UUID givenId,
    @Nullable UUID takenId,
    Instant deadline,
    String ruleVersion,
    @Nullable UUID approvedBy,
    String endReason,
    Instant createdAt) {

  /** Is that the news of an exchange with this person in it? */
  public static boolean concerns(DomainEvent event, UUID volunteerId) {
    String person = volunteerId.toString();
    return event.topic().startsWith("exchange-")
        && (person.equals(event.payload().get("volunteer")) || person.equals(event.payload().get("colleague")));
  }

  public boolean isProposedTo(UUID volunteerId) {
    return status == ExchangeStatus.PROPOSED && toId.equals(volunteerId);
  }

  /** The promises that it is about. */
  public List<UUID> listCommitmentIds() {
    return takenId == null ? List.of(givenId) : List.of(givenId, takenId);
  }

  /** Which promise goes to whom. */
  List<Handing> listHandings() {
    Handing given = new Handing(givenId, toId);
    return takenId == null ? List.of(given) : List.of(given, new Handing(takenId, fromId));
  }
}
