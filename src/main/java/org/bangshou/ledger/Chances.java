package org.bangshou.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.ledger.WaitlistRepository.Waiter;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleSet;

/**
 * On which orders somebody who waits would be given a free seat now. Looks at all of them together, in a
 * handful of statements and without a lock: hardly ever has a calendar changed so that there is one.
 */
@Singleton
class Chances {

  private final WaitlistRepository waitlist;
  private final Orders orders;
  private final SittingReader sittings;
  private final CurrentRules rules;
  private final Clock clock;

  Chances(WaitlistRepository waitlist, Orders orders, SittingReader sittings, CurrentRules rules, Clock clock) {
    this.waitlist = waitlist;
    this.orders = orders;
    this.sittings = sittings;
    this.rules = rules;
    this.clock = clock;
  }

  /** Their ids. Whoever goes on with one decides anew, under its lock. */
  List<UUID> listOrders() {
    Map<UUID, List<UUID>> waiting =
        waitlist.listWaitersWithFreeSeat().stream()
            .collect(groupingBy(Waiter::orderId, mapping(Waiter::volunteerId, toList())));
    if (waiting.isEmpty()) return List.of();
    Instant now = clock.instant();
    RuleSet held = rules.get();
    return sittings.readAll(orders.listOrders(waiting.keySet()), everybody(waiting)).stream()
        .filter(sitting -> sitting.order().findObstacle(now).isEmpty())
        .filter(sitting -> hasOne(sitting, waiting.getOrDefault(sitting.order().id(), List.of()), deciding(held, sitting, now)))
        .map(Sitting::order)
        .map(Order::id)
        .toList();
  }

  private static Deciding deciding(RuleSet rules, Sitting sitting, Instant now) {
    return new Deciding(rules.eligibility(sitting.order().regionCode()), now);
  }

  private static Set<UUID> everybody(Map<UUID, List<UUID>> waiting) {
    return waiting.values().stream().flatMap(List::stream).collect(toSet());
  }

  private static boolean hasOne(Sitting sitting, List<UUID> waiting, Deciding deciding) {
    return waiting.stream()
        .flatMap(id -> sitting.findVolunteer(id).stream())
        .anyMatch(volunteer -> deciding.decide(sitting, volunteer, null, null) instanceof Decision.Take);
  }
}
