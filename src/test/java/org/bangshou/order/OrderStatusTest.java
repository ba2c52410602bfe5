package org.bangshou.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.order.OrderStatus.CANCELLED;
import static org.bangshou.order.OrderStatus.CONFIRMED;
import static org.bangshou.order.OrderStatus.FILLED;
import static org.bangshou.order.OrderStatus.LAPSED;
import static org.bangshou.order.OrderStatus.OPEN;
import static org.bangshou.order.OrderStatus.REJECTED;
import static org.bangshou.order.OrderStatus.SERVED;
import static org.bangshou.order.OrderStatus.SUBMITTED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

  private static final Map<OrderStatus, Set<OrderStatus>> NEXT =
      Map.of(
          SUBMITTED, Set.of(OPEN, REJECTED, CANCELLED),
          OPEN, Set.of(FILLED, SERVED, CANCELLED, LAPSED),
          FILLED, Set.of(OPEN, SERVED, CANCELLED, LAPSED),
          SERVED, Set.of(CONFIRMED));

  @Test
  void anOrderMovesOnlyAlongItsLife() {
    for (OrderStatus from : OrderStatus.values()) {
      assertThat(Arrays.stream(OrderStatus.values()).filter(from::mayBecome))
          .as("after " + from)
          .containsExactlyInAnyOrderElementsOf(NEXT.getOrDefault(from, Set.of()));
    }
  }

  @Test
  void itIsOverWhenNothingMayFollow() {
    assertThat(Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOver))
        .containsExactlyInAnyOrder(REJECTED, CONFIRMED, CANCELLED, LAPSED);
  }
}
