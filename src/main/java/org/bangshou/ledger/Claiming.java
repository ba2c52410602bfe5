package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** Claims of one order, in the order of their arrival, within one transaction. */
@Singleton
class Claiming {

  private final Orders orders;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final Answers answers;
  private final RefusalRepository refusals;
  private final CurrentRules rules;
  private final Clock clock;

  Claiming(
      Orders orders,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      Answers answers,
      RefusalRepository refusals,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.answers = answers;
    this.refusals = refusals;
    this.rules = rules;
    this.clock = clock;
  }

  /** One outcome per claim, in the same order. */
  List<Outcome> commit(UUID orderId, List<Claim> claims) {
    Order order = orders.lockOrder(orderId);
    List<UUID> people = claims.stream().map(Claim::volunteerId).distinct().toList();
    Sitting sitting = sittings.readLocked(order, people);
    Eligibility eligibility = rules.eligibility(order.regionCode());
    Instant now = clock.instant();
    int days = eligibility.book().grab(order.function()).release().withinDays();
    Limits limits = new Limits(eligibility, order, commitments.listRecords(people, days), now);
    List<UUID> waiting = waitlist.listWaiting(orderId).stream().map(WaitlistRepository.Waiting::volunteerId).toList();
    Refusals refused = new Refusals(orderId, eligibility);
    var deciding = new ClaimDeciding(sitting, eligibility, limits, waiting, now, refused);
    Batch batch = new Batch(sitting, eligibility, deciding);
    List<Outcome> outcomes = new ArrayList<>();
    for (Claim claim : claims) outcomes.add(one(batch, claim));
    refused.writeTo(refusals);
    writer.noteOutcomes(order, sitting, outcomes);
    return outcomes;
  }

  private Outcome one(Batch batch, Claim claim) {
    Optional<Outcome> before = answers.findAnswer(claim.key());
    if (before.isPresent()) return before.get();
    Outcome outcome = batch.decide(claim);
    answers.keep(claim.key(), outcome);
    return outcome;
  }

  /** What one transaction decides and writes. */
  private final class Batch {

    private final Sitting sitting;
    private final Eligibility eligibility;
    private final ClaimDeciding deciding;

    Batch(Sitting sitting, Eligibility eligibility, ClaimDeciding deciding) {
      this.sitting = sitting;
      this.eligibility = eligibility;
      this.deciding = deciding;
    }

    Outcome decide(Claim claim) {
      return switch (deciding.decide(claim)) {
        case ClaimDecision.Go(var take) -> grant(sitting.findVolunteer(claim.volunteerId()).orElseThrow(), take);
        case ClaimDecision.Queue(var place) -> enqueue(claim, place);
        case ClaimDecision.No(var reasons) -> new Outcome.Refused(reasons, eligibility.book().version());
      };
    }

    private Outcome grant(Volunteer volunteer, Decision.Take take) {
      return new Outcome.Granted(writer.take(sitting, volunteer, take, Origin.GRAB, eligibility));
    }

    private Outcome enqueue(Claim claim, Decision.Wait wait) {
      UUID team = wait.team().map(t -> t.id()).orElse(null);
      long place = waitlist.insert(sitting.order().id(), claim.volunteerId(), team, eligibility.book().version());
      return new Outcome.Waitlisted(place, deciding.countWaiting());
    }
  }
}
