package org.bangshou.ops.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangshou.identity.Requester;
import org.bangshou.identity.Requesters;
import org.bangshou.kernel.Ids;
import org.bangshou.order.Order;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Orders;

/** Orders of the sheets beside those of the house. An order that is there already is never altered. */
final class OrderIntake {

  private final Orders orders;
  private final Sorted<Entry.OfOrder> sorted = new Sorted<>();

  OrderIntake(Orders orders) {
    this.orders = orders;
  }

  Sorted<Entry.OfOrder> sorted() {
    return sorted;
  }

  /** Takes a row, or adds a fault when its number belongs to another order. */
  Optional<Entry.OfOrder> take(Entry.OfOrder entry, Cells cells) {
    Optional<Order> old = orders.findByCode(entry.code());
    if (old.isEmpty()) sorted.fresh(entry);
    else if (isSame(old.get(), entry)) sorted.unchanged();
    else cells.fault(Column.CODE, entry.code(), Remedy.ORDER_ALTERED);
    return cells.isGood() ? Optional.of(entry) : Optional.empty();
  }

  /** The windows move with the week of the import, and the mode may be decided at approval. */
  private static boolean isSame(Order old, Entry.OfOrder entry) {
    OrderDraft draft = entry.draft();
    return old.requesterName().equals(entry.requester())
        && old.function().equals(draft.function())
        && old.title().equals(draft.title())
        && old.note().equals(draft.note())
        && old.regionCode().equals(draft.regionCode())
        && old.point().equals(draft.point())
        && old.durationMinutes() == draft.durationMinutes()
        && old.urgency() == draft.urgency()
        && old.seats().stream().map(s -> new SeatDraft(s.skill(), s.level())).toList().equals(draft.seats());
  }

  /** Writes what is new, and whoever asks for it when they are new too. */
  void write(Requesters requesters, String ruleVersion) {
    List<Entry.OfOrder> fresh = sorted.toWrite();
    Map<Key, Requester> known = requesters(fresh, requesters);
    for (Entry.OfOrder entry : fresh) {
      Requester requester = known.get(Key.of(entry));
      if (requester == null) throw new IllegalStateException("nobody asks for " + entry.code());
      orders.submit(withRequester(entry.draft(), requester), ruleVersion);
    }
  }

  private static Map<Key, Requester> requesters(Collection<Entry.OfOrder> entries, Requesters requesters) {
    Map<Key, Requester> drafts = new LinkedHashMap<>();
    entries.forEach(e -> drafts.putIfAbsent(Key.of(e), draft(e)));
    requesters.createRequesters(new ArrayList<>(drafts.values()));
    Map<Key, Requester> known = new HashMap<>();
    requesters
        .listRequestersNamed(drafts.keySet().stream().map(Key::name).distinct().toList())
        .forEach(r -> known.put(new Key(r.name(), r.regionCode()), r));
    return known;
  }

  private static Requester draft(Entry.OfOrder entry) {
    return new Requester(Ids.next(), entry.requester(), entry.requesterKind(), entry.draft().regionCode(), "");
  }

  private static OrderDraft withRequester(OrderDraft d, Requester requester) {
    return new OrderDraft(
        d.code(), requester.id(), d.function(), d.title(), d.note(), d.regionCode(), d.place(), d.point(),
        d.durationMinutes(), d.windows(), d.seats(), d.mode(), d.urgency(), d.oneTeam(), d.returnVisit(),
        d.preferredTeamId());
  }

  private record Key(String name, String regionCode) {
    static Key of(Entry.OfOrder entry) {
      return new Key(entry.requester(), entry.draft().regionCode());
    }
  }
}
