package org.bangshou.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;

/** The requester's word on who comes, where the order's function asks for it. */
@Singleton
class Consenting {

  private final Orders orders;
  private final Releasing releasing;
  private final CommitmentRepository commitments;
  private final SeatWriter writer;
  private final CurrentRules rules;
  private final Clock clock;

  Consenting(
      Orders orders,
      Releasing releasing,
      CommitmentRepository commitments,
      SeatWriter writer,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.releasing = releasing;
    this.commitments = commitments;
    this.writer = writer;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * How long the requester has to agree to somebody who would start then: as the rules say, but not into the
   * service. Empty when the function asks for no consent.
   */
  static Optional<Duration> findTime(RuleBook book, Order order, Instant start, Instant now) {
    if (!book.asksForConsent(order.function())) return Optional.empty();
    Duration allowed = Duration.ofHours(book.grab(order.function()).consentHours());
    Duration left = Duration.between(now, start);
    return Optional.of(left.compareTo(allowed) < 0 ? left : allowed);
  }

  /** The person said yes to a freed seat, which is as good as a claim; for a placement the coordinator has answered. */
  Commitment ask(Commitment accepted) {
    if (accepted.origin() == Origin.PLACEMENT) return accepted;
    Order order = orders.getOrder(accepted.orderId());
    Optional<Duration> time =
        findTime(rules.in(order.regionCode()), order, accepted.service().start(), clock.instant());
    if (time.isEmpty()) return accepted;
    commitments.ask(accepted.id(), time.get().toSeconds());
    Commitment asked = releasing.find(accepted.id());
    writer.tell("consent-asked", asked);
    return asked;
  }

  /** @throws Refusal {@code consent-not-asked} when nobody waits for it, or not any more */
  Commitment give(UUID commitmentId) {
    orders.lockOrder(releasing.find(commitmentId).orderId());
    if (commitments.agree(commitmentId) == 0) throw new Refusal(Reason.of("consent-not-asked"));
    Commitment given = releasing.find(commitmentId);
    writer.tell("consent-given", given);
    return given;
  }

  /** @throws Refusal {@code consent-not-asked} when nobody waits for it, or not any more */
  Commitment refuse(UUID commitmentId, String reason) {
    return releasing.withhold(commitmentId, CommitmentStatus.DECLINED, reason);
  }

  /** The requester said nothing in time: what that means is a rule. */
  void lapse(UUID commitmentId) {
    Order order = orders.getOrder(releasing.find(commitmentId).orderId());
    if (rules.in(order.regionCode()).grab(order.function()).consentBySilence()) give(commitmentId);
    else releasing.withhold(commitmentId, CommitmentStatus.EXPIRED, "");
  }
}
