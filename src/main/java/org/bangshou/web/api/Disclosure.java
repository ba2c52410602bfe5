package org.bangshou.web.api;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.identity.Requester;
import org.bangshou.identity.Requesters;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.order.Orders;
import org.bangshou.web.Disclosed;

/** Whom those who made a promise may call: the one who asked, as long as {@link Disclosed} tells the number. */
@Singleton
class Disclosure {

  /** Who posted an order stays as it is; how to reach them is believed for a while. */
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private static final int MOST_BELIEVED = 10_000;

  private final Orders orders;
  private final LoadingCache<UUID, Contact> contacts;

  Disclosure(Orders orders, Requesters requesters) {
    this.orders = orders;
    this.contacts =
        Caffeine.newBuilder()
            .maximumSize(MOST_BELIEVED)
            .expireAfterWrite(BELIEVED)
            .build(CacheLoader.bulk(ids -> contacts(orders.listRequesters(Set.copyOf(ids)), requesters)));
  }

  /** @param requesterOf by order */
  private static Map<UUID, Contact> contacts(Map<UUID, UUID> requesterOf, Requesters requesters) {
    Map<UUID, Requester> known =
        requesters.listRequesters(Set.copyOf(requesterOf.values())).stream()
            .collect(Collectors.toMap(Requester::id, Function.identity()));
    Map<UUID, Contact> found = new HashMap<>();
    requesterOf.forEach(
        (order, id) -> {
          Requester requester = requireNonNull(known.get(id));
          found.put(order, new Contact(requester.name(), requester.phone()));
        });
    return found;
  }

  CommitmentView view(Commitment commitment) {
    return views(List.of(commitment)).getFirst();
  }

  /** As those who made the promises may see them. */
  List<CommitmentView> views(Collection<Commitment> commitments) {
    List<Commitment> standing = commitments.stream().filter(Disclosed::stands).toList();
    // only what everybody has served can be over
    Set<UUID> goingOn = orders.listGoingOn(ids(standing.stream().filter(Disclosure::isServed)));
    Map<UUID, Contact> known =
        contacts.getAll(ids(standing.stream().filter(c -> !isServed(c) || goingOn.contains(c.orderId()))));
    return commitments.stream().map(c -> CommitmentView.of(c, Disclosed.stands(c) ? known.get(c.orderId()) : null)).toList();
  }

  private static boolean isServed(Commitment commitment) {
    return commitment.status() == CommitmentStatus.SERVED;
  }

  private static Set<UUID> ids(Stream<Commitment> commitments) {
    return commitments.map(Commitment::orderId).collect(Collectors.toSet());
  }
}
