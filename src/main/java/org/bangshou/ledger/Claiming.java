package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.order.Seat;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.GrabPolicy.WaitlistMode;
import org.jspecify.annotations.Nullable;

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
    GrabPolicy policy = eligibility.book().grab(order.function());
    Limits limits = new Limits(policy, order, commitments.listRecords(people, policy.release().withinDays()), now);
    Batch batch = new Batch(sitting, eligibility, policy, now, limits, waitlist.listWaiting(orderId));
    List<Outcome> outcomes = new ArrayList<>();
    for (Claim claim : claims) outcomes.add(one(batch, claim));
    batch.refused.writeTo(refusals);
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

  /** What one transaction knows and writes. */
  private final class Batch {

    private final Sitting sitting;
    private final Eligibility eligibility;
    private final GrabPolicy policy;
    private final Instant now;
    private final Limits limits;
    private final Map<UUID, Integer> grantedHere = new HashMap<>();
    private final List<UUID> waiting = new ArrayList<>();
    private final Refusals refused;

    Batch(
        Sitting sitting,
        Eligibility eligibility,
        GrabPolicy policy,
        Instant now,
        Limits limits,
        List<WaitlistRepository.Waiting> waiting) {
      this.sitting = sitting;
      this.eligibility = eligibility;
      this.policy = policy;
      this.now = now;
      this.limits = limits;
      this.refused = new Refusals(sitting.order().id(), eligibility);
      waiting.forEach(w -> this.waiting.add(w.volunteerId()));
    }

    Outcome decide(Claim claim) {
      Volunteer volunteer = sitting.findVolunteer(claim.volunteerId()).orElseThrow();
      Optional<Reason> obstacle = sitting.order().findObstacle(now);
      if (obstacle.isPresent()) return refuse(obstacle.get());
      Optional<Reason> limit = limits.find(volunteer, grantedHere.getOrDefault(volunteer.id(), 0));
      if (limit.isPresent()) return refuse(claim, List.of(limit.get()), null);
      Seat named = claim.seatId() == null ? null : sitting.order().seat(claim.seatId());
      return switch (new Deciding(eligibility, now).decide(sitting, volunteer, named, claim.start())) {
        case Decision.Take take when mayTake() -> grant(volunteer, take);
        case Decision.Take(_, _, _, var team) -> enqueue(claim, new Decision.Wait(team));
        case Decision.Wait wait -> enqueue(claim, wait);
        case Decision.No(var reasons, var nearest) -> refuse(claim, reasons, nearest);
      };
    }

    /**
     * Some counties let everybody wait. Elsewhere a seat that is free is taken, even while people wait:
     * a freed seat was offered to them first, so they could not take this one.
     */
    private boolean mayTake() {
      return policy.waitlistMode() != WaitlistMode.WAITLIST_ONLY;
    }

    private Outcome grant(Volunteer volunteer, Decision.Take take) {
      grantedHere.merge(volunteer.id(), 1, Integer::sum);
      return new Outcome.Granted(writer.take(sitting, volunteer, take, Origin.GRAB, eligibility));
    }

    private Outcome enqueue(Claim claim, Decision.Wait wait) {
      if (waiting.contains(claim.volunteerId())) return refuse(Reason.of("already-waiting"));
      if (!claim.mayWait() || policy.waitlistMode() == WaitlistMode.NONE) {
        return refuse(Reason.of("order-full"));
      }
      if (waiting.size() >= policy.waitlistLimit()) {
        return refuse(Reason.of("waitlist-full", "limit", policy.waitlistLimit()));
      }
      UUID team = wait.team().map(t -> t.id()).orElse(null);
      long place = waitlist.insert(sitting.order().id(), claim.volunteerId(), team, eligibility.book().version());
      waiting.add(claim.volunteerId());
      return new Outcome.Waitlisted(place, waiting.size());
    }

    /** Things stand so that nobody could take it: nothing that would have to be explained later. */
    private Outcome refuse(Reason reason) {
      return Outcome.Refused.because(reason, eligibility.book().version());
    }

    private Outcome refuse(Claim claim, List<Reason> reasons, @Nullable Ask nearest) {
      refused.note(claim.volunteerId(), claim.accountId(), reasons, nearest);
      return new Outcome.Refused(reasons, eligibility.book().version());
    }
  }
}
