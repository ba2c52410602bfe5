package org.bangshou.ledger;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangshou.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers and requests for consent that nobody answered are settled within a second of their deadline. */
@Singleton
class OfferClock {

  private static final Logger LOG = LoggerFactory.getLogger(OfferClock.class);

  private final Ledger ledger;
  private final CommitmentRepository commitments;
  private final Chances chances;

  OfferClock(Ledger ledger, CommitmentRepository commitments, Chances chances) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.chances = chances;
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "1s")
  void sweep() {
    unlessAway(() -> commitments.listOverdueOffers().forEach(offer -> unlessAnswered(offer, ledger::expire)));
    unlessAway(() -> commitments.listOverdueConsents().forEach(asked -> unlessAnswered(asked, ledger::lapse)));
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

  private static void unlessAnswered(UUID commitment, Consumer<UUID> settle) {
    try {
      settle.accept(commitment);
    } catch (Refusal answeredMeanwhile) {
      // somebody else, or another node, was quicker: nothing is left to do
    }
  }
}
