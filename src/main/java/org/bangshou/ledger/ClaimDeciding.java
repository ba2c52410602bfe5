package org.bangshou.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Seat;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Ask;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.GrabPolicy.WaitlistMode;
import org.jspecify.annotations.Nullable;

/**
 * Decides claims of one order, one after another: by the order's state, the person's limits, the seats
 * and the waitlist. Pure: whoever asks writes down what was decided before the next claim is heard.
 */
final class ClaimDeciding {

  private final Sitting sitting;
  private final Eligibility eligibility;
  private final GrabPolicy policy;
  private final Limits limits;
  private final Instant now;
  private final Map<UUID, Integer> grantedHere;
  private final Set<UUID> waiting;
  private final Refusals refused;

  /**
   * @param waiting who waits for a seat of the order already
   * @param grantedHere claims granted in the same transaction, by person; counted on here
   * @param refused where it is noted whom a rule or a limit keeps away
   */
  ClaimDeciding(
      Sitting sitting, Eligibility eligibility, Limits limits, List<UUID> waiting, Map<UUID, Integer> grantedHere, Instant now, Refusals refused) {
    this.sitting = sitting;
    this.eligibility = eligibility;
    this.policy = eligibility.book().grab(sitting.order().function());
    this.limits = limits;
    this.waiting = new HashSet<>(waiting);
    this.grantedHere = grantedHere;
    this.now = now;
    this.refused = refused;
  }

  /** How many wait, those included who were sent to the waitlist here. */
  int countWaiting() {
    return waiting.size();
  }

  ClaimDecision decide(Claim claim) {
    Volunteer volunteer = sitting.findVolunteer(claim.volunteerId()).orElseThrow();
    Optional<Reason> obstacle = sitting.order().findObstacle(now);
    if (obstacle.isPresent()) return ClaimDecision.No.because(obstacle.get());
    Optional<Reason> limit = limits.find(volunteer, grantedHere.getOrDefault(volunteer.id(), 0));
    if (limit.isPresent()) return deny(claim, List.of(limit.get()), null);
    Seat named = claim.seatId() == null ? null : sitting.order().seat(claim.seatId());
    return switch (new Deciding(eligibility, now).decide(sitting, volunteer, named, claim.start())) {
      case Decision.Take take when mayTake() -> grant(volunteer, take);
      case Decision.Take(_, _, _, var team) -> enqueue(claim, new Decision.Wait(team));
      case Decision.Wait wait -> enqueue(claim, wait);
      case Decision.No(var reasons, var nearest) -> deny(claim, reasons, nearest);
    };
  }

  /**
   * Some counties let everybody wait. Elsewhere a seat that is free is taken, even while people wait:
   * a freed seat was offered to them first, so they could not take this one.
   */
  private boolean mayTake() {
    return policy.waitlistMode() != WaitlistMode.WAITLIST_ONLY;
  }

  private ClaimDecision grant(Volunteer volunteer, Decision.Take take) {
    grantedHere.merge(volunteer.id(), 1, Integer::sum);
    return new ClaimDecision.Go(take);
  }

  private ClaimDecision enqueue(Claim claim, Decision.Wait wait) {
    if (waiting.contains(claim.volunteerId())) return ClaimDecision.No.because(Reason.of("already-waiting"));
    if (!claim.mayWait() || policy.waitlistMode() == WaitlistMode.NONE) {
      return ClaimDecision.No.because(Reason.of("order-full"));
    }
    if (waiting.size() >= policy.waitlistLimit()) {
      return ClaimDecision.No.because(Reason.of("waitlist-full", "limit", policy.waitlistLimit()));
    }
    waiting.add(claim.volunteerId());
    return new ClaimDecision.Queue(wait);
  }

  private ClaimDecision deny(Claim claim, List<Reason> reasons, @Nullable Ask nearest) {
    refused.note(claim.volunteerId(), claim.accountId(), reasons, nearest);
    return new ClaimDecision.No(reasons);
  }
}
