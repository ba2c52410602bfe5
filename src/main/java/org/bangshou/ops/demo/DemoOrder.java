package org.bangshou.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Consent;
import org.bangshou.ledger.Origin;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.order.Seat;
import org.jspecify.annotations.Nullable;

/** An order as it will stand in the database, with whoever was promised to it. */
record DemoOrder(Order order, List<Promise> promises) {

  /**
   * Somebody on a seat.
   *
   * @param consent whether the requester had to agree, and did
   * @param endedAt when it was served or otherwise over; none while it stands
   */
  record Promise(
      UUID id,
      Seat seat,
      UUID volunteerId,
      @Nullable UUID teamId,
      Origin origin,
      CommitmentStatus status,
      Consent consent,
      TimeWindow service,
      TimeWindow period,
      Instant madeAt,
      @Nullable Instant endedAt) {}

  /** How the order was meant to stand, and how many of its seats are to be held. */
  enum Wish {
    SUBMITTED,
    REJECTED,
    CANCELLED,
    LAPSED,
    OPEN,
    PARTLY_HELD,
    FILLED,
    SERVED,
    CONFIRMED;

    boolean isPast() {
      return this == LAPSED || this == SERVED || this == CONFIRMED;
    }

    /** How many of the seats somebody is to hold; of past orders the history tells. */
    int held(int seats) {
      return switch (this) {
        case SUBMITTED, REJECTED, CANCELLED, LAPSED, SERVED, CONFIRMED, OPEN -> 0;
        case PARTLY_HELD -> Math.max(1, seats / 2);
        case FILLED -> seats;
      };
    }

    /** Where the order stands once that many of its seats are held. */
    OrderStatus status(int held, int seats) {
      return switch (this) {
        case SUBMITTED -> OrderStatus.SUBMITTED;
        case REJECTED -> OrderStatus.REJECTED;
        case CANCELLED -> OrderStatus.CANCELLED;
        case LAPSED -> OrderStatus.LAPSED;
        case OPEN, PARTLY_HELD, FILLED -> held == seats ? OrderStatus.FILLED : OrderStatus.OPEN;
        case SERVED -> held == 0 ? OrderStatus.LAPSED : OrderStatus.SERVED;
        case CONFIRMED -> held == 0 ? OrderStatus.LAPSED : OrderStatus.CONFIRMED;
      };
    }
  }

  /** The order under its own number. */
  Order withCode(String code) {
    Order o = order;
    return new Order(
        o.id(), code, o.requesterId(), o.requesterName(), o.function(), o.title(), o.note(), o.regionCode(),
        o.cityCode(), o.place(), o.point(), o.durationMinutes(), o.mode(), o.urgency(), o.oneTeam(), o.returnVisit(),
        o.preferredTeamId(), o.status(), o.opensAt(), o.grabDeadline(), o.startsAt(), o.ruleVersion(), o.createdAt(),
        o.version(), o.windows(), o.seats());
  }

  /** Somebody came a little early and stayed a little longer. */
  static Instant checkedIn(Promise promise) {
    return promise.service().start().minus(Duration.ofMinutes(promise.seat().number() * 3L));
  }

  static Instant checkedOut(Promise promise) {
    return checkedOut(promise.service(), promise.seat());
  }

  static Instant checkedOut(TimeWindow service, Seat seat) {
    return service.end().plus(Duration.ofMinutes(seat.number() * 4L));
  }

  /** Those that hold their seats, or did until the end. */
  static List<Promise> active(List<Promise> promises) {
    return promises.stream().filter(p -> p.status().isActive()).toList();
  }
}
