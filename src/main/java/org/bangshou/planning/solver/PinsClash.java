package org.bangshou.planning.solver;

/** Promised orders that cannot all be kept: no proposal would be feasible. One line. */
public final class PinsClash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PinsClash(OrderFact order, String why) {
    super("order '" + order.id() + "' is pinned but " + why, null, false, false);
  }
}
