package org.bangshou.web.pages.volunteer;

import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands before the requester.
 *
 * @param order none, as is their promise, when they do not go to it
 * @param code as the square told it
 */
public record HerePage(Frame frame, @Nullable Order order, @Nullable Commitment mine, String code) {

  /** Is there something to tap: to come, or to go? */
  public boolean mayTap() {
    if (mine == null) return false;
    return switch (mine.status()) {
      case ACCEPTED -> !mine.isAsked();
      case SERVING -> true;
      case OFFERED, SERVED, DECLINED, EXPIRED, GIVEN_BACK, CANCELLED, NO_SHOW -> false;
    };
  }
}
