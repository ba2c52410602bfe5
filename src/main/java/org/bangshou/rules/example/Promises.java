package org.bangshou.rules.example;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.rules.Busy;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** What an example says of services that the volunteer promised before: an hour and a half each, the way included. */
final class Promises {

  private static final Duration LENGTH = Duration.ofMinutes(90);

  private Promises() {}

  static List<Busy> read(Fields f, Moments moments, OrderLines lines) {
    List<Busy> busy = new ArrayList<>();
    f.find("promises").ifPresent(list -> list.items().forEach(item -> add(busy, item, moments, Ids.next())));
    f.find("promisedHere").ifPresent(moment -> add(busy, moment, moments, lines.order().id()));
    return busy;
  }

  private static void add(List<Busy> busy, Value value, Moments moments, UUID orderId) {
    OrderLines.moment(value, moments)
        .ifPresent(
            moment -> {
              Instant start = Zone.instant(moment);
              busy.add(new Busy(orderId, start, TimeWindow.of(start, LENGTH)));
            });
  }
}
