package org.bangshou.service;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.ServiceRules;

/**
 * The door to the day itself: come and go, each once, however often a phone tells it. The order is locked first, so
 * that of two repeats at one moment the second finds what the first has written.
 */
@Singleton
public class Attending {

  private final Ledger ledger;
  private final Orders orders;
  private final ServiceRepository records;
  private final VisitCodes codes;
  private final CurrentRules rules;
  private final ApplicationEventPublisher<DomainEvent> events;
  private final Clock clock;

  Attending(
      Ledger ledger,
      Orders orders,
      ServiceRepository records,
      VisitCodes codes,
      CurrentRules rules,
      ApplicationEventPublisher<DomainEvent> events,
      Clock clock) {
    this.ledger = ledger;
    this.orders = orders;
    this.records = records;
    this.codes = codes;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /**
   * They are there.
   *
   * @throws Refusal {@code too-early-to-check-in}, {@code too-late-to-check-in}, {@code told-too-late}, {@code
   *     wrong-visit-code}, {@code consent-awaited} while the requester has not agreed, or {@code commitment-status}
   */
  @Transactional
  public ServiceRecord checkIn(UUID commitmentId, VisitReport report) {
    Commitment commitment = locked(commitmentId);
    if (report.key() != null && records.isCheckedInUnder(commitmentId, report.key())) return getRecord(commitmentId);
    ServiceRules service = rules.in(commitment.regionCode()).service();
    Instant at = moment(report, service);
    Instant from = commitment.service().start().minus(Duration.ofMinutes(service.checkInMinutesBefore()));
    if (at.isBefore(from)) throw new Refusal(Reason.of("too-early-to-check-in", "from", from));
    if (at.isAfter(commitment.service().end())) throw new Refusal(Reason.of("too-late-to-check-in"));
    boolean onSite = codes.isTold(commitment.orderId(), report.code());
    ledger.serve(commitmentId, CommitmentStatus.SERVING);
    records.checkIn(commitmentId, at, report.key(), onSite);
    tell("checked-in", commitment);
    return getRecord(commitmentId);
  }

  /**
   * They leave; their hours are credited by the rules, and when the last one leaves the order is served.
   *
   * @throws Refusal {@code told-too-late}, {@code wrong-visit-code}, or {@code commitment-status} when they have not
   *     checked in
   */
  @Transactional
  public ServiceRecord checkOut(UUID commitmentId, VisitReport report) {
    Commitment before = locked(commitmentId);
    if (report.key() != null && records.isCheckedOutUnder(commitmentId, report.key())) return getRecord(commitmentId);
    Instant at = moment(report, rules.in(before.regionCode()).service());
    boolean onSite = codes.isTold(before.orderId(), report.code());
    Commitment commitment = ledger.serve(commitmentId, CommitmentStatus.SERVED);
    records.checkOut(commitmentId, at, report.key(), onSite);
    ServiceRecord record = getRecord(commitmentId);
    credit(commitment, record);
    tell("checked-out", commitment);
    if (ledger.listActiveOn(List.of(commitment.orderId())).stream().allMatch(c -> c.status() == CommitmentStatus.SERVED)) {
      orders.serve(commitment.orderId());
    }
    return record;
  }

  private Commitment locked(UUID commitmentId) {
    orders.lockOrder(ledger.getCommitment(commitmentId).orderId());
    return ledger.getCommitment(commitmentId);
  }

  /** A phone that runs ahead does not come from the future. */
  private Instant moment(VisitReport report, ServiceRules service) {
    Instant now = clock.instant();
    Instant at = report.at();
    if (at == null || at.isAfter(now)) return now;
    int hours = service.lateReportHours();
    if (at.isBefore(now.minus(Duration.ofHours(hours)))) throw new Refusal(Reason.of("told-too-late", "hours", hours));
    return at;
  }

  private void credit(Commitment commitment, ServiceRecord record) {
    RuleBook book = rules.in(commitment.regionCode());
    Instant left = record.checkedOutAt() == null ? clock.instant() : record.checkedOutAt();
    int minutes =
        book.service().creditedMinutes(commitment.service().length(), Duration.between(record.checkedInAt(), left));
    records.insertHours(
        Ids.next(), commitment.volunteerId(), commitment.id(), minutes, book.service().points(minutes),
        HoursEntry.Kind.CREDIT.name(), "", book.version());
  }

  private ServiceRecord getRecord(UUID commitmentId) {
    return records.findRecord(commitmentId)
        .map(ServiceRepository.RecordRow::serviceRecord)
        .orElseThrow(() -> new NotFound("service record of commitment", commitmentId));
  }

  private void tell(String topic, Commitment c) {
    events.publishEvent(
        DomainEvent.of(
            topic, c.regionCode(), c.orderId(),
            Map.of("commitment", c.id().toString(), "volunteer", c.volunteerId().toString())));
  }
}
