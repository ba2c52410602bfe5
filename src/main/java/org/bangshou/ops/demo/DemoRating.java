package org.bangshou.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.order.OrderStatus;

/** What the requester of a confirmed order thought of it. */
record DemoRating(UUID orderId, int stars, String comment, Instant at) {

  private static final List<String> COMMENTS =
      List.of("", "", "师傅很耐心，谢谢！", "问题当场解决，讲得明白。", "来得准时，老人们都高兴。", "希望下个月再来一次。", "做得很细，还教我们怎么保养。");

  static List<DemoRating> of(List<DemoOrder> orders, Dice dice) {
    return orders.stream()
        .filter(o -> o.order().status() == OrderStatus.CONFIRMED)
        .map(o -> new DemoRating(o.order().id(), dice.percent(75) ? 5 : dice.between(3, 4), dice.pick(COMMENTS), at(o)))
        .toList();
  }

  private static Instant at(DemoOrder o) {
    return DemoOrder.checkedOut(DemoOrder.active(o.promises()).getLast()).plus(Duration.ofMinutes(30));
  }
}
