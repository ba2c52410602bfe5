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
import org.bangshou.identity.Requester;
import org.bangshou.identity.Requesters;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.order.Orders;

/** Who may know whose phone number: both sides, once the promise stands; before that nobody. */
@Singleton
class Disclosure {

  private static final Set<CommitmentStatus> STANDS =
      Set.of(CommitmentStatus.ACCEPTED, CommitmentStatus.SERVING, CommitmentStatus.SERVED);

  /** Who posted an order stays as it is; how to reach them is believed for a while. */
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private static final int MOST_BELIEVED = 10_000;

  private final LoadingCache<UUID, Contact> contacts;

  Disclosure(Orders orders, Requesters requesters) {
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

  static boolean stands(Commitment commitment) {
    return STANDS.contains(commitment.status()) && !commitment.isAsked();
  }

  CommitmentView view(Commitment commitment) {
    return views(List.of(commitment)).getFirst();
  }

  /** As those who made the promises may see them. */
  List<CommitmentView> views(Collection<Commitment> commitments) {
    Map<UUID, Contact> known =
        contacts.getAll(commitments.stream().filter(Disclosure::stands).map(Commitment::orderId).distinct().toList());
    return commitments.stream().map(c -> CommitmentView.of(c, stands(c) ? known.get(c.orderId()) : null)).toList();
  }
}
