package org.bangshou.ledger;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;

/** Writes how an exchange of seats stands, and tells both people of it. */
@Singleton
class ExchangeWriter {

  private final ExchangeRepository exchanges;
  private final CommitmentRepository commitments;
  private final ApplicationEventPublisher<DomainEvent> events;

  ExchangeWriter(
      ExchangeRepository exchanges, CommitmentRepository commitments, ApplicationEventPublisher<DomainEvent> events) {
    this.exchanges = exchanges;
    this.commitments = commitments;
    this.events = events;
  }

  Exchange get(UUID id) {
    return exchanges.findById(id).map(ExchangeRepository.Row::exchange).orElseThrow(() -> new NotFound("exchange", id));
  }

  /**
   * Tells how it stands now, once for each order that it touches.
   *
   * @param rows what a statement moved; 0 means that somebody was quicker or the deadline has passed
   * @throws Refusal {@code exchange-status} when nothing was moved
   */
  Exchange moved(UUID id, int rows) {
    Exchange now = get(id);
    if (rows == 0) throw new Refusal(Reason.of("exchange-status", "status", now.status()));
    tell(now);
    return now;
  }

  /** A promise came to an end or began to be served: what was proposed about it is over. */
  void withdrawAbout(UUID commitmentId) {
    for (ExchangeRepository.Row open : exchanges.listOpenAbout(List.of(commitmentId))) {
      if (exchanges.end(open.id(), open.status(), ExchangeStatus.WITHDRAWN.name(), "") > 0) tell(get(open.id()));
    }
  }

  private void tell(Exchange e) {
    commitments.listByIds(e.listCommitmentIds()).stream()
        .map(c -> new Place(c.regionCode(), c.orderId()))
        .distinct()
        .forEach(place -> events.publishEvent(DomainEvent.of(e.status().topic(), place.region(), place.order(), payload(e))));
  }

  private record Place(String region, UUID order) {}

  private static Map<String, String> payload(Exchange e) {
    return Map.of(
        "exchange", e.id().toString(), "kind", e.kind().name(), "status", e.status().name(),
        "volunteer", e.fromId().toString(), "colleague", e.toId().toString());
  }
}
