package org.bangshou.web.api;

import jakarta.inject.Singleton;
import java.util.Collection;
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

  private final Orders orders;
  private final Requesters requesters;

  Disclosure(Orders orders, Requesters requesters) {
    this.orders = orders;
    this.requesters = requesters;
  }

  static boolean stands(Commitment commitment) {
    return STANDS.contains(commitment.status()) && !commitment.isAsked();
  }

  CommitmentView view(Commitment commitment) {
    return views(List.of(commitment)).getFirst();
  }

  /** As those who made the promises may see them. */
  List<CommitmentView> views(Collection<Commitment> commitments) {
    Map<UUID, UUID> requesterOf =
        orders.listRequesters(commitments.stream().filter(Disclosure::stands).map(Commitment::orderId).distinct().toList());
    Map<UUID, Requester> known =
        requesters.listRequesters(Set.copyOf(requesterOf.values())).stream()
            .collect(Collectors.toMap(Requester::id, Function.identity()));
    return commitments.stream().map(c -> view(c, requesterOf, known)).toList();
  }

  private static CommitmentView view(Commitment c, Map<UUID, UUID> requesterOf, Map<UUID, Requester> known) {
    UUID id = requesterOf.get(c.orderId());
    Requester requester = id == null || !stands(c) ? null : known.get(id);
    return CommitmentView.of(c, requester == null ? null : new Contact(requester.name(), requester.phone()));
  }
}
