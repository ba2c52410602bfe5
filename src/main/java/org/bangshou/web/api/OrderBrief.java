package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.order.Mode;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An order as everybody may see it who may see it at all.
 *
 * @param requester who asks, by name only
 * @param startsAt fixed by whoever took the first seat; none while all windows are open
 */
@Serdeable
record OrderBrief(
    UUID id,
    String code,
    String function,
    String title,
    String requester,
    String region,
    String place,
    double lon,
    double lat,
    int durationMinutes,
    int seats,
    Mode mode,
    Urgency urgency,
    boolean returnVisit,
    OrderStatus status,
    @Nullable Instant opensAt,
    @Nullable Instant grabDeadline,
    @Nullable Instant startsAt,
    Instant createdAt,
    List<WindowView> windows) {

  static OrderBrief of(Order o) {
    return new OrderBrief(
        o.id(),
        o.code(),
        o.function(),
        o.title(),
        o.requesterName(),
        o.regionCode(),
        o.place(),
        o.point().lon(),
        o.point().lat(),
        o.durationMinutes(),
        o.seats().size(),
        o.mode(),
        o.urgency(),
        o.returnVisit(),
        o.status(),
        o.opensAt(),
        o.grabDeadline(),
        o.startsAt(),
        o.createdAt(),
        o.windows().stream().map(WindowView::of).toList());
  }
}
