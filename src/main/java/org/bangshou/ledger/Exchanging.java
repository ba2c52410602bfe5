package org.bangshou.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.ExchangeDecision.Place;
import org.bangshou.ledger.ExchangeOutcome.Refused;
import org.bangshou.ledger.ExchangeOutcome.Standing;
import org.bangshou.rules.GrabPolicy;
import org.bangshou.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The door through which seats change hands: handed over to a colleague, or swapped for one of theirs.
 * Nobody is bound without their own yes, and until it is done everybody keeps what they have. Then the
 * old promises end and the new ones begin in one transaction, so that no seat is free in between and
 * nobody who waits is asked.
 */
@Singleton
public class Exchanging {

  private final ExchangeRepository exchanges;
  private final ExchangeJudging judging;
  private final ExchangeWriter writer;
  private final SeatWriter seats;
  private final Releasing releasing;
  private final WaitlistRepository waitlist;
  private final Colleagues colleagues;
  private final Clock clock;

  Exchanging(
      ExchangeRepository exchanges,
      ExchangeJudging judging,
      ExchangeWriter writer,
      SeatWriter seats,
      Releasing releasing,
      WaitlistRepository waitlist,
      Colleagues colleagues,
      Clock clock) {
    this.exchanges = exchanges;
    this.judging = judging;
    this.writer = writer;
    this.seats = seats;
    this.releasing = releasing;
    this.waitlist = waitlist;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /**
   * Asks a colleague to take a seat over.
   *
   * @throws NotFound when there is no such promise
   * @throws Refusal {@code already-exchanging} or {@code not-a-colleague}
   */
  @Transactional
  public ExchangeOutcome proposeHandOver(UUID commitmentId, UUID colleague) {
    return propose(ExchangeKind.HAND_OVER, releasing.find(commitmentId), colleague, null);
  }

  /**
   * Asks the holder of another promise to swap it for this one.
   *
   * @throws NotFound when there is no such promise
   * @throws Refusal {@code already-exchanging} or {@code not-a-colleague}
   */
  @Transactional
  public ExchangeOutcome proposeSwap(UUID commitmentId, UUID forCommitmentId) {
    Commitment wanted = releasing.find(forCommitmentId);
    return propose(ExchangeKind.SWAP, releasing.find(commitmentId), wanted.volunteerId(), wanted.id());
  }

  private ExchangeOutcome propose(ExchangeKind kind, Commitment given, UUID colleague, @Nullable UUID taken) {
    if (!colleagues.listFor(given, kind).contains(colleague)) throw new Refusal(Reason.of("not-a-colleague"));
    Exchange asked =
        new Exchange(
            Ids.next(), kind, ExchangeStatus.PROPOSED, given.volunteerId(), colleague, given.id(), taken,
            given.service().start(), given.ruleVersion(), null, "", clock.instant());
    ExchangeJudging.Judged judged = judging.judgeLocked(asked.listHandings());
    if (!exchanges.listOpenAbout(asked.listCommitmentIds()).isEmpty()) throw new Refusal(Reason.of("already-exchanging"));
    return switch (judged.decision()) {
      case ExchangeDecision.No(var reasons) -> new Refused(reasons, judged.rules().version());
      case ExchangeDecision.Go(var places) -> {
        exchanges.insert(
            asked.id(), kind.name(), asked.fromId(), asked.toId(), asked.givenId(), taken,
            seconds(answerTime(places, judged.rules())), judged.rules().version());
        yield new Standing(writer.moved(asked.id(), 1));
      }
    };
  }

  /**
   * The colleague says yes. A hand-over is done with that; so is a swap, unless the rules of one of its
   * counties ask for a coordinator.
   *
   * @throws Refusal {@code exchange-status} when it was answered already, or too late
   */
  @Transactional
  public ExchangeOutcome accept(UUID id) {
    Exchange asked = writer.get(id);
    ExchangeJudging.Judged judged = judging.judgeLocked(asked.listHandings());
    requireStatus(id, ExchangeStatus.PROPOSED);
    return switch (judged.decision()) {
      case ExchangeDecision.No(var reasons) -> new Refused(reasons, judged.rules().version());
      case ExchangeDecision.Go(var places) when needsApproval(asked, places, judged.rules()) ->
          new Standing(writer.moved(id, exchanges.agree(id, judged.rules().version(), seconds(untilTheFirst(places)))));
      case ExchangeDecision.Go(var places) -> new Standing(perform(asked, places, judged.rules(), null));
    };
  }

  /**
   * A coordinator says yes to a swap.
   *
   * @throws Refusal {@code exchange-status} when it does not wait for that
   */
  @Transactional
  public ExchangeOutcome approve(UUID id, UUID account) {
    Exchange asked = writer.get(id);
    ExchangeJudging.Judged judged = judging.judgeLocked(asked.listHandings());
    requireStatus(id, ExchangeStatus.AGREED);
    return switch (judged.decision()) {
      case ExchangeDecision.No(var reasons) -> new Refused(reasons, judged.rules().version());
      case ExchangeDecision.Go(var places) -> new Standing(perform(asked, places, judged.rules(), account));
    };
  }

  /** First all old promises end, then the new ones begin: in between nobody is in two places. */
  private Exchange perform(Exchange asked, List<Place> places, RuleSet rules, @Nullable UUID approvedBy) {
    int done = exchanges.finish(asked.id(), asked.status().name(), rules.version(), approvedBy);
    Exchange finished = writer.moved(asked.id(), done);
    List<Commitment> ended =
        places.stream()
            .map(p -> releasing.move(p.given().id(), CommitmentStatus.GIVEN_BACK, asked.kind().endReason()))
            .toList();
    ended.forEach(c -> seats.tell("offer-answered", c));
    places.forEach(p -> waitlist.leave(p.given().orderId(), p.volunteer().id()));
    seats.write(places.stream().map(p -> take(p, asked.kind(), rules)).toList()).forEach(c -> seats.tell("seat-handed-over", c));
    return finished;
  }

  private Taken take(Place place, ExchangeKind kind, RuleSet rules) {
    return seats.take(
        place.sitting(), place.volunteer(), place.take(), kind.origin(), rules.eligibility(place.given().regionCode()));
  }

  /**
   * The colleague says no; nothing changes for anybody.
   *
   * @throws Refusal {@code exchange-status} when it was answered already
   */
  @Transactional
  public Exchange decline(UUID id) {
    return end(id, ExchangeStatus.PROPOSED, ExchangeStatus.DECLINED, "");
  }

  /**
   * Who proposed it takes it back.
   *
   * @throws Refusal {@code exchange-status} when it is over
   */
  @Transactional
  public Exchange withdraw(UUID id) {
    Exchange standing = writer.get(id);
    ExchangeStatus from = standing.status().isOpen() ? standing.status() : ExchangeStatus.PROPOSED;
    return end(id, from, ExchangeStatus.WITHDRAWN, "");
  }

  /**
   * A coordinator says no to a swap.
   *
   * @throws Refusal {@code exchange-status} when it does not wait for that
   */
  @Transactional
  public Exchange refuse(UUID id, String reason) {
    return end(id, ExchangeStatus.AGREED, ExchangeStatus.REFUSED, reason);
  }

  private Exchange end(UUID id, ExchangeStatus from, ExchangeStatus status, String reason) {
    return writer.moved(id, exchanges.end(id, from.name(), status.name(), reason));
  }

  public Exchange getExchange(UUID id) {
    return writer.get(id);
  }

  /** Proposed by them or to them and not over yet, the most urgent first. */
  public List<Exchange> listOpenOf(UUID volunteerId) {
    return list(exchanges.listOpenOf(volunteerId));
  }

  /** Swaps that wait for a coordinator, with a seat in that scope, the most urgent first. */
  public List<Exchange> listAgreed(String scope) {
    return list(exchanges.listAgreed(scope));
  }

  /** Those whose answer is overdue. */
  List<UUID> listOverdue() {
    return exchanges.listOverdue();
  }

  /** @throws Refusal {@code exchange-status} when somebody answered meanwhile */
  @Transactional
  void expire(UUID id) {
    writer.moved(id, exchanges.expire(id));
  }

  private static List<Exchange> list(Collection<ExchangeRepository.Row> rows) {
    return rows.stream().map(ExchangeRepository.Row::exchange).toList();
  }

  private void requireStatus(UUID id, ExchangeStatus wanted) {
    ExchangeStatus status = writer.get(id).status();
    if (status != wanted) throw new Refusal(Reason.of("exchange-status", "status", status));
  }

  private static boolean needsApproval(Exchange asked, List<Place> places, RuleSet rules) {
    Predicate<GrabPolicy> asks = GrabPolicy::swapNeedsApproval;
    return asked.kind() == ExchangeKind.SWAP && policies(places, rules).anyMatch(asks);
  }

  /** As long as the strictest of the rules says, never beyond the start of the first service. */
  private Duration answerTime(List<Place> places, RuleSet rules) {
    Duration open = Duration.ofHours(policies(places, rules).mapToInt(GrabPolicy::exchangeOfferHours).min().orElseThrow());
    Duration left = untilTheFirst(places);
    return left.compareTo(open) < 0 ? left : open;
  }

  private Duration untilTheFirst(List<Place> places) {
    Instant first = places.stream().map(p -> p.take().start()).min(Instant::compareTo).orElseThrow();
    return Duration.between(clock.instant(), first);
  }

  private static Stream<GrabPolicy> policies(List<Place> places, RuleSet rules) {
    return places.stream()
        .map(p -> rules.eligibility(p.given().regionCode()).book().grab(p.sitting().order().function()));
  }

  private static double seconds(Duration open) {
    return open.toSeconds();
  }
}
