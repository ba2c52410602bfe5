package org.bangshou.ledger;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.WaitlistRepository.Waiting;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;

/** A seat given back, and in the same transaction offered to the first who waits and is still eligible. */
@Singleton
class Releasing {

  private final Orders orders;
  private final SittingReader sittings;
  private final SeatWriter writer;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final ExchangeWriter exchanges;
  private final CurrentRules rules;
  private final Clock clock;

  Releasing(
      Orders orders,
      SittingReader sittings,
      SeatWriter writer,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      ExchangeWriter exchanges,
      CurrentRules rules,
      Clock clock) {
    this.orders = orders;
    this.sittings = sittings;
    this.writer = writer;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.exchanges = exchanges;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Ends a commitment, frees its seat and fills it from the waitlist.
   *
   * @throws Refusal {@code commitment-status} when it cannot become that any more, {@code consent-awaited} when
   *     it cannot before the requester has agreed
   */
  Commitment release(UUID commitmentId, CommitmentStatus next, String why) {
    Order order = orders.lockOrder(find(commitmentId).orderId());
    return refill(order, move(commitmentId, next, why), "offer-answered");
  }

  /**
   * The same when the requester says no, or nothing. Who was not wanted waits for the order no longer.
   *
   * @throws Refusal {@code consent-not-asked} when the requester is not asked, or not any more
   */
  Commitment withhold(UUID commitmentId, CommitmentStatus next, String why) {
    Order order = orders.lockOrder(find(commitmentId).orderId());
    Commitment asked = find(commitmentId);
    if (!asked.isAsked() || commitments.move(commitmentId, asked.status().name(), next.name(), why) == 0) {
      throw new Refusal(Reason.of("consent-not-asked"));
    }
    waitlist.leave(order.id(), asked.volunteerId());
    return refill(order, find(commitmentId), "consent-refused");
  }

  /** @param topic of the news for the person whose promise ended */
  private Commitment refill(Order order, Commitment ended, String topic) {
    Order open = commitments.listActiveOn(List.of(order.id())).isEmpty() ? order.startingAt(null) : order;
    List<Waiting> waiting = waitlist.listWaiting(List.of(order.id()));
    Sitting sitting = sittings.readLocked(List.of(open), waiting.stream().map(Waiting::volunteerId).toList()).getFirst();
    promote(sitting, waiting);
    if (isRunning(order)) writer.noteHeld(order, sitting, "seat-freed");
    writer.tell(topic, ended);
    return ended;
  }

  private static boolean isRunning(Order order) {
    return order.status() == OrderStatus.OPEN || order.status() == OrderStatus.FILLED;
  }

  /** Asks those who wait once more: somebody's calendar may have changed since a seat came free. */
  void promote(UUID orderId) {
    Order order = orders.lockOrder(orderId);
    List<Waiting> waiting = waitlist.listWaiting(List.of(orderId));
    Sitting sitting = sittings.readLocked(List.of(order), waiting.stream().map(Waiting::volunteerId).toList()).getFirst();
    int before = sitting.holders().size();
    promote(sitting, waiting);
    if (sitting.holders().size() > before) writer.noteHeld(order, sitting, "seat-taken");
  }

  private void promote(Sitting sitting, List<Waiting> waiting) {
    Eligibility eligibility = rules.eligibility(sitting.order().regionCode());
    Duration open = Duration.ofMinutes(eligibility.book().grab(sitting.order().function()).waitlistOfferMinutes());
    Map<UUID, Long> places = new LinkedHashMap<>();
    waiting.forEach(w -> places.put(w.volunteerId(), w.place()));
    new Promoting(eligibility, clock.instant())
        .promote(
            sitting,
            List.copyOf(places.keySet()),
            (volunteer, take) -> {
              waitlist.move(requireNonNull(places.get(volunteer.id())), "PROMOTED");
              writer.offer(sitting, volunteer, take, Origin.WAITLIST, open, null, eligibility);
            });
  }

  /** Moves a commitment whose seat stays held, or ends it; the caller holds the order's lock where a seat is freed. */
  Commitment move(UUID commitmentId, CommitmentStatus next, String why) {
    Commitment current = find(commitmentId);
    // before the promise itself, for whoever exchanges it locks in that order, too
    if (current.status() == CommitmentStatus.ACCEPTED) exchanges.withdrawAbout(commitmentId);
    current.findObstacle(next).ifPresent(
        reason -> {
          throw new Refusal(reason);
        });
    if (commitments.move(commitmentId, current.status().name(), next.name(), why) == 0) {
      throw new Refusal(Reason.of("commitment-status", "status", find(commitmentId).status(), "wanted", next));
    }
    return find(commitmentId);
  }

  Commitment find(UUID commitmentId) {
    return commitments.findById(commitmentId).orElseThrow(() -> new NotFound("commitment", commitmentId));
  }
}
