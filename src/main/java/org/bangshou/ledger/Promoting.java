package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;

/** Decides to whom of those who wait the free seats of an order go. Pure but for what the taker does. */
final class Promoting {

  private final Eligibility eligibility;
  private final Instant now;

  Promoting(Eligibility eligibility, Instant now) {
    this.eligibility = eligibility;
    this.now = now;
  }

  /**
   * Every free seat goes to somebody, in the order of arrival; who is no longer eligible is passed over, not dropped.
   *
   * @param waiting the longest waiting first
   * @param taker gets the seat for them, so that it is no longer free in the sitting
   */
  void promote(Sitting sitting, List<UUID> waiting, BiConsumer<Volunteer, Decision.Take> taker) {
    if (sitting.order().findObstacle(now).isPresent()) return;
    for (UUID next : waiting) {
      if (sitting.freeSeats().isEmpty()) return;
      Volunteer volunteer = sitting.findVolunteer(next).orElseThrow();
      if (new Deciding(eligibility, now).decide(sitting, volunteer, null, null) instanceof Decision.Take take) {
        taker.accept(volunteer, take);
      }
    }
  }
}
