package org.bangshou.ops;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.grab.ButtonState;
import org.bangshou.grab.Grabbing;
import org.bangshou.identity.Accounts;
import org.bangshou.kernel.Refusal;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Orders;
import org.bangshou.place.Region;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Volunteer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the demo alive: now and then a demo volunteer grabs an order or answers an offer, or a requester agrees
 * to who comes, through the same doors as everybody. Those with an account of their own are left to whoever logs
 * in as them.
 */
@Singleton
@Requires(property = "bangshou.simulator", value = "true")
class Simulator {

  private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
  private static final int TRIES = 8;

  private final Orders orders;
  private final Ledger ledger;
  private final Grabbing grabbing;
  private final Roster roster;
  private final Accounts accounts;
  private final Random random = new Random();

  Simulator(Orders orders, Ledger ledger, Grabbing grabbing, Roster roster, Accounts accounts) {
    this.orders = orders;
    this.ledger = ledger;
    this.grabbing = grabbing;
    this.roster = roster;
    this.accounts = accounts;
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "${bangshou.simulator-pause}")
  void somebodyActs() {
    List<Order> open = new ArrayList<>(orders.listByStatus(Region.PROVINCE, Set.of(OrderStatus.OPEN, OrderStatus.FILLED), 300));
    if (open.isEmpty()) return;
    try {
      switch (random.nextInt(6)) {
        case 0, 1 -> answerAnOffer(open);
        case 2 -> agreeToSomebody(open);
        default -> grabSomething(open);
      }
    } catch (Refusal somebodyWasQuicker) {
      LOG.debug("The simulator was refused: {}", somebodyWasQuicker.reason());
    }
  }

  private void grabSomething(List<Order> open) {
    Order order = open.get(random.nextInt(open.size()));
    List<Volunteer> people = new ArrayList<>(roster.listServing(order.regionCode()));
    Collections.shuffle(people, random);
    Set<UUID> taken = withAccounts();
    people.stream()
        .filter(v -> !taken.contains(v.id()))
        .limit(TRIES)
        .filter(v -> grabbing.card(order.id(), v.id()).state() == ButtonState.GRAB)
        .findFirst()
        .ifPresent(v -> LOG.debug("Simulated: {}", ledger.commit(order.id(), Claim.anySeat(v.id()))));
  }

  private void answerAnOffer(List<Order> open) {
    Set<UUID> taken = withAccounts();
    List<Commitment> offers =
        ledger.listActiveOn(open.stream().map(Order::id).toList()).stream()
            .filter(c -> c.status() == CommitmentStatus.OFFERED && !taken.contains(c.volunteerId()))
            .toList();
    if (offers.isEmpty()) return;
    Commitment offer = offers.get(random.nextInt(offers.size()));
    if (random.nextInt(5) == 0) ledger.decline(offer.id(), "");
    else ledger.accept(offer.id());
  }

  private void agreeToSomebody(List<Order> open) {
    Set<UUID> logsIn = accounts.listAccounts().stream().flatMap(a -> a.findRequester().stream()).collect(Collectors.toSet());
    List<UUID> silent = open.stream().filter(o -> !logsIn.contains(o.requesterId())).map(Order::id).toList();
    ledger.listActiveOn(silent).stream()
        .filter(Commitment::isAsked)
        .findFirst()
        .ifPresent(asked -> ledger.consent(asked.id()));
  }

  private Set<UUID> withAccounts() {
    return accounts.listAccounts().stream().flatMap(a -> a.findVolunteer().stream()).collect(Collectors.toSet());
  }
}
