package org.bangshou.web.pages;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Exchange;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.pages.ExchangeItem.Side;
import org.jspecify.annotations.Nullable;

/** Puts names, promises and orders to exchanges of seats. */
@Singleton
public class ExchangeItems {

  private final Ledger ledger;
  private final Orders orders;
  private final Roster roster;

  ExchangeItems(Ledger ledger, Orders orders, Roster roster) {
    this.ledger = ledger;
    this.orders = orders;
    this.roster = roster;
  }

  public List<ExchangeItem> of(List<Exchange> exchanges) {
    Map<UUID, Commitment> promises =
        ledger.listCommitments(exchanges.stream().flatMap(e -> e.listCommitmentIds().stream()).distinct().toList()).stream()
            .collect(Collectors.toMap(Commitment::id, Function.identity()));
    Map<UUID, Order> about =
        orders.listOrders(promises.values().stream().map(Commitment::orderId).distinct().toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    Map<UUID, String> names =
        roster.listVolunteers(exchanges.stream().flatMap(e -> Stream.of(e.fromId(), e.toId())).distinct().toList()).stream()
            .collect(Collectors.toMap(Volunteer::id, Volunteer::name));
    return exchanges.stream()
        .map(
            e ->
                new ExchangeItem(
                    e, names.getOrDefault(e.fromId(), ""), names.getOrDefault(e.toId(), ""),
                    Objects.requireNonNull(side(e.givenId(), promises, about)), side(e.takenId(), promises, about)))
        .toList();
  }

  private static @Nullable Side side(@Nullable UUID id, Map<UUID, Commitment> promises, Map<UUID, Order> about) {
    if (id == null) return null;
    Commitment promise = Objects.requireNonNull(promises.get(id));
    return new Side(promise, Objects.requireNonNull(about.get(promise.orderId())));
  }
}
