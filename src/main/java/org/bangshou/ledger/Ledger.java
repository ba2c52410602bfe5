package org.bangshou.ledger;

import static java.util.stream.Collectors.toMap;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.Claim.ClaimKey;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which a seat is taken or given back, by a grab, a team's grab, the waitlist or
 * a published plan; what goes from hand to hand is decided in {@link Exchanging}. Each call is one transaction; whoever is answered may rely on it. Locks are taken
 * in one order everywhere: first the order, then the people by id.
 */
@Singleton
public class Ledger implements ApplicationEventListener<DomainEvent> {

  private final Claiming claiming;
  private final TeamClaiming teamClaiming;
  private final Publishing publishing;
  private final Releasing releasing;
  private final Consenting consenting;
  private final CommitmentRepository commitments;
  private final WaitlistRepository waitlist;
  private final Orders orders;
  private final SeatWriter writer;
  private final Previewing previewing;
  private final Examining examining;
  private final Answers answers;

  Ledger(
      Claiming claiming,
      TeamClaiming teamClaiming,
      Publishing publishing,
      Releasing releasing,
      Consenting consenting,
      CommitmentRepository commitments,
      WaitlistRepository waitlist,
      Orders orders,
      SeatWriter writer,
      Previewing previewing,
      Examining examining,
      Answers answers) {
    this.claiming = claiming;
    this.teamClaiming = teamClaiming;
    this.publishing = publishing;
    this.releasing = releasing;
    this.consenting = consenting;
    this.commitments = commitments;
    this.waitlist = waitlist;
    this.orders = orders;
    this.writer = writer;
    this.previewing = previewing;
    this.examining = examining;
    this.answers = answers;
  }

  /** Decides claims of one order in the order given; one answer per claim, all durable on return. */
  @Transactional
  public List<Answered> commit(UUID orderId, List<Claim> claims) {
    return claiming.commit(orderId, claims);
  }

  /**
   * The same for several orders in one transaction. An order that somebody else has locked is left out:
   * whoever waited for it would keep the others waiting, too.
   *
   * @return answers by order
   */
  @Transactional
  public Map<UUID, List<Answered>> commitFree(Map<UUID, List<Claim>> claims) {
    return claiming.commitFree(claims);
  }

  @Transactional
  public Outcome commit(UUID orderId, Claim claim) {
    return claiming.commit(orderId, List.of(claim)).getFirst().outcome();
  }

  /**
   * Several seats for one team at one time, all or nothing.
   *
   * @param members seat id to volunteer id
   * @param start none: the earliest that suits all of them
   * @return one grant per member, or one refusal
   */
  @Transactional
  public List<Outcome> commitTogether(
      UUID orderId, UUID teamId, Map<UUID, UUID> members, @Nullable Instant start, @Nullable ClaimKey key) {
    return teamClaiming.commit(orderId, teamId, members, start, key);
  }

  /** Publishes one placement: offers to all its members, or nothing. The coordinator answers for them to the requester. */
  @Transactional
  public PlacingOutcome place(Placing placing) {
    return publishing.place(placing);
  }

  /** Gives a seat back; the next who waits is asked in the same transaction. */
  @Transactional
  public Commitment release(UUID commitmentId, String reason) {
    return releasing.release(commitmentId, CommitmentStatus.GIVEN_BACK, reason);
  }

  /**
   * Says yes to an offer. For a freed seat the requester may have to agree, as for any claim.
   *
   * @throws Refusal {@code commitment-status} when the offer is over
   */
  @Transactional
  public Commitment accept(UUID commitmentId) {
    Commitment accepted = releasing.move(commitmentId, CommitmentStatus.ACCEPTED, "");
    writer.tell("offer-answered", accepted);
    return consenting.ask(accepted);
  }

  @Transactional
  public Commitment decline(UUID commitmentId, String reason) {
    return releasing.release(commitmentId, CommitmentStatus.DECLINED, reason);
  }

  /**
   * The requester, or the coordinator in their stead, agrees to who claimed: now the promise counts.
   *
   * @throws Refusal {@code consent-not-asked} when nobody waits for it, or not any more
   */
  @Transactional
  public Commitment consent(UUID commitmentId) {
    return consenting.give(commitmentId);
  }

  /**
   * The requester does not want who claimed. The promise ends, the next who waits is asked in the same
   * transaction, and that person can claim the order no more.
   *
   * @throws Refusal {@code consent-not-asked} when nobody waits for it, or not any more
   */
  @Transactional
  public Commitment refuseConsent(UUID commitmentId, String reason) {
    return consenting.refuse(commitmentId, reason);
  }

  /**
   * They did not come; what that means for later claims is a rule.
   *
   * @throws Refusal {@code consent-awaited} while the requester has not agreed that they come
   */
  @Transactional
  public Commitment noShow(UUID commitmentId) {
    return releasing.release(commitmentId, CommitmentStatus.NO_SHOW, "");
  }

  /**
   * Checked in or out: the seat stays theirs.
   *
   * @throws Refusal {@code consent-awaited} while the requester has not agreed that they come
   */
  @Transactional
  public Commitment serve(UUID commitmentId, CommitmentStatus next) {
    return releasing.move(commitmentId, next, "");
  }

  /** Ends one offer whose deadline has passed. */
  @Transactional
  void expire(UUID commitmentId) {
    releasing.release(commitmentId, CommitmentStatus.EXPIRED, "");
  }

  /** Does with one claim what the rules say of a requester who has not answered in time. */
  @Transactional
  void lapse(UUID commitmentId) {
    consenting.lapse(commitmentId);
  }

  /** Offers free seats of an order to those who wait and have become eligible. */
  @Transactional
  void promote(UUID orderId) {
    releasing.promote(orderId);
  }

  /** A seat that is being offered to them at this moment is settled first. */
  @Transactional
  public void leaveWaitlist(UUID orderId, UUID volunteerId) {
    Order order = orders.lockOrder(orderId);
    if (waitlist.leave(orderId, volunteerId) == 0) throw new NotFound("waitlist place on order", orderId);
    writer.tellWaitlistLeft(order);
  }

  /** What would come of a claim on each of these orders now; nothing is written. */
  public Map<UUID, Preview> preview(Volunteer volunteer, List<Order> orders) {
    return previewing.preview(volunteer, orders);
  }

  /**
   * One order for one person, rule by rule; nothing is written.
   *
   * @throws NotFound when there is no such volunteer
   */
  public Examination examine(Order order, UUID volunteerId) {
    return examining.examine(order, volunteerId);
  }

  /** The first answer given under a key; none when it is new. */
  public Optional<Outcome> findAnswer(ClaimKey key) {
    return answers.findAnswer(key);
  }

  /** 1 is the next to be asked; empty when they do not wait. */
  public OptionalInt findWaitlistPosition(UUID orderId, UUID volunteerId) {
    return waitlist.listPlaces(volunteerId).stream()
        .filter(p -> p.orderId().equals(orderId))
        .mapToInt(WaitlistRepository.Place::position)
        .findFirst();
  }

  /** Order id to position, for every order on which they wait. */
  public Map<UUID, Integer> listWaitlistPositions(UUID volunteerId) {
    return waitlist.listPlaces(volunteerId).stream()
        .collect(toMap(WaitlistRepository.Place::orderId, WaitlistRepository.Place::position));
  }

  public Commitment getCommitment(UUID id) {
    return releasing.find(id);
  }

  /** Those with these ids, in no order. */
  public List<Commitment> listCommitments(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : commitments.listByIds(ids);
  }

  /** All of a volunteer, ended ones too, latest service first. */
  public List<Commitment> listOf(UUID volunteerId) {
    return commitments.listOfVolunteer(volunteerId);
  }

  /** The same, stretch by stretch. */
  public Page<Commitment> pageOf(UUID volunteerId, PageAsk ask) {
    return Page.of(
        commitments.listPageOfVolunteer(volunteerId, ask), ask, c -> new Mark(c.service().start(), c.id()));
  }

  /** Offers to members who would go with these teams, the most urgent first. */
  public List<Commitment> listOffersOfTeams(Collection<UUID> teamIds) {
    return teamIds.isEmpty() ? List.of() : commitments.listOffersOfTeams(teamIds);
  }

  /** Who holds seats of these orders now. */
  public List<Commitment> listActiveOn(Collection<UUID> orderIds) {
    return orderIds.isEmpty() ? List.of() : commitments.listActiveOn(orderIds);
  }

  /** Every commitment that an order ever had. */
  public List<Commitment> listOn(UUID orderId) {
    return commitments.listOn(orderId);
  }

  /** Active promises by volunteer whose period touches that time. */
  public Map<UUID, List<Busy>> listBusy(Collection<UUID> volunteerIds, TimeWindow around) {
    return volunteerIds.isEmpty() ? Map.of() : commitments.listBusy(volunteerIds, around);
  }

  /** A cancelled order ends its promises and its waitlist within the transaction that cancels it. */
  @Override
  public void onApplicationEvent(DomainEvent event) {
    if (!event.topic().equals("order-cancelled")) return;
    Order order = orders.getOrder(event.subjectId());
    waitlist.close(order.id());
    for (Commitment c : commitments.listActiveOn(List.of(order.id()))) {
      if (c.status().mayBecome(CommitmentStatus.CANCELLED)) {
        writer.tell("offer-answered", releasing.move(c.id(), CommitmentStatus.CANCELLED, "order-cancelled"));
      }
    }
  }
}
