package org.bangshou.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.jspecify.annotations.Nullable;

/**
 * What became of the seats of one order within a transaction.
 *
 * @param locked as it was
 * @param results of claims, in their order
 */
record Seated(Order locked, Sitting sitting, List<Result> results) {

  /** @param account who claimed; none when it is the one who asks now, or nobody */
  record Result(Outcome outcome, @Nullable UUID account) {}

  static Seated of(Order locked, Sitting sitting, List<Outcome> outcomes) {
    return new Seated(locked, sitting, outcomes.stream().map(o -> new Result(o, null)).toList());
  }

  boolean has(Class<? extends Outcome> kind) {
    return results.stream().anyMatch(r -> kind.isInstance(r.outcome()));
  }

  /** Whose claims came out so. */
  List<UUID> actors(Class<? extends Outcome> kind) {
    return results.stream().filter(r -> kind.isInstance(r.outcome())).flatMap(r -> Stream.ofNullable(r.account())).toList();
  }

  Orders.Held held() {
    int held = sitting.holders().size();
    return new Orders.Held(locked, held, held == 0 ? null : sitting.order().startsAt());
  }
}
