package org.bangshou.ledger;

import java.util.Set;

/** Where a promise stands. */
public enum CommitmentStatus {
  /** Waits for the person's yes until its deadline; holds the seat meanwhile. */
  OFFERED,
  ACCEPTED,
  /** Checked in. */
  SERVING,
  /** Checked out. */
  SERVED,
  DECLINED,
  /** Offered, and not answered in time. */
  EXPIRED,
  GIVEN_BACK,
  /** The order was cancelled. */
  CANCELLED,
  NO_SHOW;

  /** Does it hold its seat? The same set as the column {@code commitment.active}. */
  public boolean isActive() {
    return switch (this) {
      case OFFERED, ACCEPTED, SERVING, SERVED -> true;
      case DECLINED, EXPIRED, GIVEN_BACK, CANCELLED, NO_SHOW -> false;
    };
  }

  public boolean mayBecome(CommitmentStatus next) {
    return next().contains(next);
  }

  private Set<CommitmentStatus> next() {
    return switch (this) {
      case OFFERED -> Set.of(ACCEPTED, DECLINED, EXPIRED, CANCELLED);
      case ACCEPTED -> Set.of(SERVING, GIVEN_BACK, CANCELLED, NO_SHOW);
      case SERVING -> Set.of(SERVED);
      case SERVED, DECLINED, EXPIRED, GIVEN_BACK, CANCELLED, NO_SHOW -> Set.of();
    };
  }
}
