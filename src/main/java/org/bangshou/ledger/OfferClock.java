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
  private final WaitlistRepository waitlist;

  OfferClock(Ledger ledger, CommitmentRepository commitments, WaitlistRepository waitlist) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.waitlist = waitlist;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void sweep() {
    for (UUID offer : commitments.listOverdueOffers()) expire(offer);
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "60s")
  void askTheWaitingAgain() {
    for (UUID order : waitlist.listOpenWithWaiting()) ledger.promote(order);
  }

  private void expire(UUID offer) {
    try {
      ledger.expire(offer);
    } catch (Refusal answeredMeanwhile) {
      // somebody else, or another node, was quicker: nothing is left to do
    }
  }
}
