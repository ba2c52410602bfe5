package org.bangshou.service;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.jspecify.annotations.Nullable;

/** The door to what follows on a service: hours, the requester's word, coming again. */
@Singleton
public class Serving {

  private final Ledger ledger;
  private final Orders orders;
  private final ServiceRepository records;
  private final CurrentRules rules;

  Serving(
      Ledger ledger,
      Orders orders,
      ServiceRepository records,
      CurrentRules rules) {
    this.ledger = ledger;
    this.orders = orders;
    this.records = records;
    this.rules = rules;
  }

  /**
   * A coordinator adds or takes away minutes and points, by a new entry.
   *
   * @param note why; never blank
   */
  @Transactional
  public HoursEntry correct(UUID commitmentId, int minutes, int points, String note) {
    if (note.isBlank()) throw new InvalidInput("note", Flaw.MISSING);
    Commitment commitment = ledger.getCommitment(commitmentId);
    UUID id = Ids.next();
    records.insertHours(
        id, commitment.volunteerId(), commitmentId, minutes, points, HoursEntry.Kind.CORRECTION.name(), note.strip(),
        rules.get().version());
    return hoursOf(commitment.volunteerId()).entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The requester's word.
   *
   * @param stars 1 to 5
   * @throws Refusal {@code order-status} unless the order was served and not confirmed yet
   */
  @Transactional
  public Confirmation confirm(UUID orderId, int stars, String comment) {
    if (stars < 1 || stars > 5) throw new InvalidInput("stars", Flaw.OUT_OF_RANGE, stars, 1, 5);
    if (comment.length() > 2000) throw new InvalidInput("comment", Flaw.TOO_LONG, 2000);
    orders.confirm(orderId);
    records.confirm(orderId, stars, comment.strip());
    return findConfirmation(orderId).orElseThrow();
  }

  public Optional<Confirmation> findConfirmation(UUID orderId) {
    return records.findConfirmation(orderId)
        .map(c -> new Confirmation(c.orderId(), c.stars(), c.comment(), c.confirmedAt()));
  }

  /**
   * Posts the same order again for the team that came before.
   *
   * @throws Refusal {@code order-status} before the first visit was served
   */
  @Transactional
  public Order requestReturnVisit(UUID orderId, List<TimeWindow> windows) {
    Order first = orders.getOrder(orderId);
    List<Commitment> served =
        ledger.listActiveOn(List.of(orderId)).stream().filter(c -> c.status() == CommitmentStatus.SERVED).toList();
    if (served.isEmpty()) throw new Refusal(Reason.of("order-status", "status", first.status(), "wanted", "SERVED"));
    return orders.submit(again(first, windows, teamThatCame(served)), rules.get().version());
  }

  private static @Nullable UUID teamThatCame(List<Commitment> served) {
    return served.stream().map(Commitment::teamId).filter(t -> t != null).findFirst().orElse(null);
  }

  private static OrderDraft again(Order o, List<TimeWindow> windows, @Nullable UUID team) {
    List<SeatDraft> seats = o.seats().stream().map(s -> new SeatDraft(s.skill(), s.level())).toList();
    return new OrderDraft(
        null, o.requesterId(), o.function(), o.title(), o.note(), o.regionCode(), o.place(), o.point(),
        o.durationMinutes(), windows, seats, o.mode(), o.urgency(), o.oneTeam(), true, team);
  }

  public Hours hoursOf(UUID volunteerId) {
    return Hours.of(records.listHours(volunteerId).stream().map(ServiceRepository.HoursRow::entry).toList());
  }

  /** The sums of all, the entries stretch by stretch, latest first. */
  public HoursPage pageOf(UUID volunteerId, PageAsk ask) {
    var sum = records.sum(volunteerId);
    List<HoursEntry> found =
        records.listPage(volunteerId, ask.after().at(), ask.after().id(), ask.rows()).stream()
            .map(ServiceRepository.HoursRow::entry)
            .toList();
    return new HoursPage(sum.minutes(), sum.points(), Page.of(found, ask, e -> new Mark(e.createdAt(), e.id())));
  }

  public Optional<ServiceRecord> findRecord(UUID commitmentId) {
    return records.findRecord(commitmentId).map(ServiceRepository.RecordRow::serviceRecord);
  }

  public List<ServiceRecord> listRecords(UUID orderId) {
    return records.listRecords(orderId).stream().map(ServiceRepository.RecordRow::serviceRecord).toList();
  }
}
