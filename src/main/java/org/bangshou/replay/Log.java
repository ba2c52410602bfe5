package org.bangshou.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangshou.ledger.Cast;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.order.Order;

/** The past of a period and a region, in the order in which it happened. */
final class Log {

  private final Map<UUID, Order> orders;
  private final List<Step> steps;
  private final Cast cast;
  private final Map<UUID, Set<UUID>> promised;
  private final Map<UUID, Set<UUID>> turnedDown = new HashMap<>();
  private final Map<UUID, Set<UUID>> withheld = new HashMap<>();

  /**
   * @param orders by id: those that were opened within the period
   * @param promised order id to everybody who was ever promised to it
   */
  Log(Map<UUID, Order> orders, List<Step> steps, Cast cast, Map<UUID, Set<UUID>> promised) {
    this.orders = Map.copyOf(orders);
    this.steps = steps.stream().sorted(Comparator.comparing(Step::at).thenComparingInt(Step::rank)).toList();
    this.cast = cast;
    this.promised = Map.copyOf(promised);
    for (Step step : steps) {
      if (step instanceof Step.Ended e && (e.status() == CommitmentStatus.DECLINED || e.status() == CommitmentStatus.EXPIRED)) {
        (e.withheld() ? withheld : turnedDown).computeIfAbsent(e.orderId(), none -> new HashSet<>()).add(e.volunteerId());
      }
    }
  }

  Map<UUID, Order> orders() {
    return orders;
  }

  List<Step> steps() {
    return steps;
  }

  Cast cast() {
    return cast;
  }

  boolean saysWhatBecameOf(UUID orderId, UUID volunteerId) {
    return promised.getOrDefault(orderId, Set.of()).contains(volunteerId);
  }

  /** Did they decline an offer of that order, or not answer it? */
  boolean turnsDown(UUID orderId, UUID volunteerId) {
    return turnedDown.getOrDefault(orderId, Set.of()).contains(volunteerId);
  }

  /** Did the requester not agree that they come to that order? */
  boolean isWithheld(UUID orderId, UUID volunteerId) {
    return withheld.getOrDefault(orderId, Set.of()).contains(volunteerId);
  }
}
