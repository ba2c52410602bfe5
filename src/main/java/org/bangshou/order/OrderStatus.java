package org.bangshou.order;

import java.util.Set;

/** Where an order stands. */
public enum OrderStatus {
  /** Posted; a coordinator has not looked at it yet. */
  SUBMITTED,
  REJECTED,
  /** At least one seat is free: to be grabbed from its opening time on, or to be dispatched. */
  OPEN,
  /** Every seat has a holder. */
  FILLED,
  /** Everybody who came has checked out. */
  SERVED,
  /** The requester has confirmed and rated. */
  CONFIRMED,
  CANCELLED,
  /** Its last window passed before anybody came. */
  LAPSED;

  public boolean mayBecome(OrderStatus next) {
    return next().contains(next);
  }

  /** Nothing will happen to it any more. */
  public boolean isOver() {
    return next().isEmpty();
  }

  /** The whole state machine. A new status does not compile until it has a line here. */
  private Set<OrderStatus> next() {
    return switch (this) {
      case SUBMITTED -> Set.of(OPEN, REJECTED, CANCELLED);
      case OPEN -> Set.of(FILLED, SERVED, CANCELLED, LAPSED);
      case FILLED -> Set.of(OPEN, SERVED, CANCELLED, LAPSED);
      case SERVED -> Set.of(CONFIRMED);
      case REJECTED, CONFIRMED, CANCELLED, LAPSED -> Set.of();
    };
  }
}
