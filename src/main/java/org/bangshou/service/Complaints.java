package org.bangshou.service;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;

/** The door to what went wrong: a requester says it, a coordinator of the region answers. */
@Singleton
public class Complaints {

  private static final int LONGEST = 2000;

  private final ComplaintRepository rows;
  private final Orders orders;
  private final ApplicationEventPublisher<DomainEvent> events;

  Complaints(ComplaintRepository rows, Orders orders, ApplicationEventPublisher<DomainEvent> events) {
    this.rows = rows;
    this.orders = orders;
    this.events = events;
  }

  /** @throws InvalidInput {@code text} when it is blank or too long */
  @Transactional
  public void complain(UUID orderId, String text) {
    Order order = orders.getOrder(orderId);
    rows.insert(Ids.next(), orderId, checked("text", text));
    tell("complaint-made", order);
  }

  /**
   * Answers it, once.
   *
   * @throws NotFound when that order has no such complaint without an answer
   * @throws InvalidInput {@code answer} when it is blank or too long
   */
  @Transactional
  public void answer(UUID orderId, UUID complaintId, String answer) {
    Order order = orders.getOrder(orderId);
    if (rows.answer(complaintId, orderId, checked("answer", answer)) == 0) throw new NotFound("complaint", complaintId);
    tell("complaint-answered", order);
  }

  /** In the order in which they were made. */
  public List<Complaint> listOn(UUID orderId) {
    return rows.listOn(orderId).stream().map(ComplaintRepository.Row::complaint).toList();
  }

  /** Those of a scope that wait for an answer, the longest waiting first. */
  public List<Complaint> listOpen(String scope, int most) {
    return rows.listOpen(scope, most).stream().map(ComplaintRepository.Row::complaint).toList();
  }

  private static String checked(String field, String text) {
    String plain = text.strip();
    if (plain.isEmpty()) throw new InvalidInput(field, Flaw.MISSING);
    if (plain.length() > LONGEST) throw new InvalidInput(field, Flaw.TOO_LONG, LONGEST);
    return plain;
  }

  private void tell(String topic, Order order) {
    events.publishEvent(DomainEvent.of(topic, order.regionCode(), order.id(), Map.of("code", order.code())));
  }
}
