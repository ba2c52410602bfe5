package org.bangshou.ledger;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.bangshou.kernel.Refusal;

/** Offers that nobody answered free their seat within a second of their deadline. */
@Singleton
class OfferClock {

  private final Ledger ledger;
  private final CommitmentRepository commitments;

  OfferClock(Ledger ledger, CommitmentRepository commitments) {
    this.ledger = ledger;
    this.commitments = commitments;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void sweep() {
    for (UUID offer : commitments.listOverdueOffers()) expire(offer);
  }

  private void expire(UUID offer) {
    try {
      ledger.expire(offer);
    } catch (Refusal answeredMeanwhile) {
      // somebody else, or another node, was quicker: nothing is left to do
    }
  }
}
