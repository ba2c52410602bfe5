package org.bangshou.ledger;

/** How a commitment came about. */
public enum Origin {
  GRAB,
  TEAM_GRAB,
  /** A freed seat offered to the next who waited. */
  WAITLIST,
  /** A published placement, made by the solver or by hand. */
  PLACEMENT,
  /** A colleague took it over. */
  HAND_OVER,
  /** Two volunteers took each other's. */
  SWAP
}
