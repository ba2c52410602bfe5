package org.bangshou.ledger;

/** How a seat changes hands. */
public enum ExchangeKind {
  /** A colleague takes it over. */
  HAND_OVER,
  /** Two volunteers take each other's. */
  SWAP;

  Origin origin() {
    return switch (this) {
      case HAND_OVER -> Origin.HAND_OVER;
      case SWAP -> Origin.SWAP;
    };
  }

  /** What is noted of a promise that ended by it. */
  String endReason() {
    return switch (this) {
      case HAND_OVER -> "hand-over";
      case SWAP -> "swap";
    };
  }
}
