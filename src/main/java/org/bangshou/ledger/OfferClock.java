package org.bangshou.ledger;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.bangshou.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody answered, offers, requests for consent and proposed exchanges, is settled within a second of its deadline. */
@Singleton
class OfferClock {

  private static final Logger LOG = LoggerFactory.getLogger(OfferClock.class);

  private final Ledger ledger;
  private final CommitmentRepository commitments;
  private final Chances chances;
  private final Exchanging exchanging;

  OfferClock(Ledger ledger, CommitmentRepository commitments, Chances chances, Exchanging exchanging) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.chances = chances;
    this.exchanging = exchanging;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void sweep() {
    unlessAway(() -> commitments.listOverdueOffers().forEach(offer -> unlessAnswered(() -> ledger.expire(offer))));
    unlessAway(() -> commitments.listOverdueConsents().forEach(asked -> unlessAnswered(() -> ledger.lapse(asked))));
    unlessAway(() -> exchanging.listOverdue().forEach(asked -> unlessAnswered(() -> exchanging.expire(asked))));
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "60s")
  void askTheWaitingAgain() {
    unlessAway(() -> chances.listOrders().forEach(ledger::promote));
  }

  /** While the database is away one line says so; the next look comes by itself. */
  private static void unlessAway(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.warn("Offers cannot be looked at now, the next look is in a moment: {}", e.getMessage());
    }
  }

  private static void unlessAnswered(Runnable settle) {
    try {
      settle.run();
    } catch (Refusal answeredMeanwhile) {
      // somebody else, or another node, was quicker: nothing is left to do
    }
  }
}
