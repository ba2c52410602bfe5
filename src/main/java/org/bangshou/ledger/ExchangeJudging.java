package org.bangshou.ledger;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;

/** Reads all that an exchange touches, and decides it by the rules that hold now. */
@Singleton
class ExchangeJudging {

  /** Only the last time that they did not come is looked at. */
  private static final int DAYS_BACK = 1;

  private final Orders orders;
  private final SittingReader sittings;
  private final Roster roster;
  private final CommitmentRepository commitments;
  private final CurrentRules rules;
  private final Clock clock;

  ExchangeJudging(
      Orders orders, SittingReader sittings, Roster roster, CommitmentRepository commitments, CurrentRules rules, Clock clock) {
    this.orders = orders;
    this.sittings = sittings;
    this.roster = roster;
    this.commitments = commitments;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What was decided and by which version of the rules; what is locked stays so to the end of the
   * transaction, as it was looked at.
   */
  record Judged(ExchangeDecision decision, RuleSet rules) {}

  /** Locks first the orders and then the people, both by id, as everybody does. */
  Judged judgeLocked(List<Handing> handings) {
    Collection<Commitment> before = promises(handings).values();
    List<Order> locked =
        before.stream().map(Commitment::orderId).distinct().sorted(Comparator.comparing(UUID::toString))
            .map(orders::lockOrder).toList();
    List<UUID> people = handings.stream().map(Handing::toId).toList();
    // also those who give: what they do elsewhere meanwhile must not meet what they would get here
    roster.lockVolunteers(Stream.concat(people.stream(), before.stream().map(Commitment::volunteerId)).distinct().toList());
    Map<UUID, Commitment> promises = promises(handings);
    RuleSet held = rules.get();
    return new Judged(deciding(locked, people, promises, held).decide(handings), held);
  }

  /** For looking only: many orders, people and promises at once. */
  ExchangeDeciding lookAt(Collection<UUID> orderIds, Collection<UUID> people, Map<UUID, Commitment> promises) {
    return deciding(orders.listOrders(orderIds), people, promises, rules.get());
  }

  private ExchangeDeciding deciding(
      List<Order> about, Collection<UUID> people, Map<UUID, Commitment> promises, RuleSet held) {
    return new ExchangeDeciding(
        sittings.readAll(about, people), promises, held::eligibility, commitments.listRecords(people, DAYS_BACK),
        clock.instant());
  }

  private Map<UUID, Commitment> promises(List<Handing> handings) {
    return commitments.listByIds(handings.stream().map(Handing::commitmentId).toList()).stream()
        .collect(toMap(Commitment::id, Function.identity()));
  }
}
