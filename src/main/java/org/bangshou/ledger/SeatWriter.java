package org.bangshou.ledger;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Ids;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Eligibility;
import org.jspecify.annotations.Nullable;

/** Writes what was decided: a seat taken or given back, the order's count with it, and the news of it. */
@Singleton
class SeatWriter {

  private final Orders orders;
  private final CommitmentRepository commitments;
  private final ApplicationEventPublisher<DomainEvent> events;
  private final Clock clock;

  SeatWriter(
      Orders orders, CommitmentRepository commitments, ApplicationEventPublisher<DomainEvent> events, Clock clock) {
    this.orders = orders;
    this.commitments = commitments;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A seat taken by the person's own hand: for good, or until the requester has agreed where the function asks
   * for that. To be {@link #write written} before the transaction ends.
   */
  Taken take(Sitting sitting, Volunteer volunteer, Decision.Take take, Origin origin, Eligibility eligibility) {
    Duration time =
        Consenting.findTime(eligibility.book(), sitting.order(), take.start(), clock.instant()).orElse(null);
    Consent consent = time == null ? Consent.NOT_NEEDED : Consent.ASKED;
    return take(sitting, volunteer, take, origin, CommitmentStatus.ACCEPTED, consent, time, null, eligibility);
  }

  /** In the order given; requesters who are to agree hear of it. */
  List<Commitment> write(List<Taken> taken) {
    if (taken.isEmpty()) return List.of();
    List<Commitment> written = commitments.insert(taken);
    written.stream().filter(Commitment::isAsked).forEach(c -> tell("consent-asked", c));
    return written;
  }

  /** A seat held for a person until they answer. */
  Commitment offer(Sitting sitting, Volunteer volunteer, Decision.Take take, Origin origin, Duration open,
      @Nullable UUID proposalId, Eligibility eligibility) {
    Taken taken =
        take(
            sitting, volunteer, take, origin, CommitmentStatus.OFFERED, Consent.NOT_NEEDED, open, proposalId, eligibility);
    Commitment written = write(List.of(taken)).getFirst();
    tell("seat-offered", written);
    return written;
  }

  private static Taken take(Sitting sitting, Volunteer volunteer, Decision.Take take, Origin origin,
      CommitmentStatus status, Consent consent, @Nullable Duration answer, @Nullable UUID proposalId,
      Eligibility eligibility) {
    Order order = sitting.order();
    Team team = take.team().orElse(null);
    Map<String, String> seen = eligibility.note(sitting.ask(volunteer, take));
    Commitment row =
        new Commitment(
            Ids.next(), order.id(), take.seat().id(), volunteer.id(), team == null ? null : team.id(), order.regionCode(),
            origin, status, order.serviceAt(take.start()), take.period(), null, consent, null, proposalId,
            eligibility.book().version(), take.start(), "");
    sitting.take(row);
    return new Taken(row, order.cityCode(), answer, seen);
  }

  /** After a batch of claims: each order's count and one piece of news of it, however many claims there were. */
  void noteOutcomes(List<Seated> all) {
    List<Seated> taken = all.stream().filter(s -> s.has(Outcome.Granted.class)).toList();
    orders.noteHeld(taken.stream().map(Seated::held).toList());
    taken.forEach(s -> tellOrder("seat-taken", s.sitting(), s.actors(Outcome.Granted.class)));
    all.stream()
        .filter(s -> s.has(Outcome.Waitlisted.class))
        .forEach(s -> tellOrder("waitlisted", s.sitting(), s.actors(Outcome.Waitlisted.class)));
  }

  void noteHeld(Order before, Sitting after, String topic) {
    orders.noteHeld(List.of(Seated.of(before, after, List.of()).held()));
    tellOrder(topic, after, List.of());
  }

  /** News about one commitment, for the person who holds it. */
  void tell(String topic, Commitment c) {
    events.publishEvent(
        DomainEvent.of(
            topic, c.regionCode(), c.orderId(),
            Map.of("commitment", c.id().toString(), "volunteer", c.volunteerId().toString(), "status", c.status().name())));
  }

  void tellWaitlistLeft(Order order) {
    tellOrder("waitlist-left", order, commitments.listActiveOn(List.of(order.id())).size(), List.of());
  }

  private void tellOrder(String topic, Sitting sitting, List<UUID> actors) {
    tellOrder(topic, sitting.order(), sitting.holders().size(), actors);
  }

  /** @param actors accounts that did it; none when it was the one who asks now */
  private void tellOrder(String topic, Order order, int held, List<UUID> actors) {
    events.publishEvent(
        DomainEvent.of(
                topic, order.regionCode(), order.id(),
                Map.of("code", order.code(), "taken", String.valueOf(held), "seats", String.valueOf(order.seats().size())))
            .by(actors));
  }
}
