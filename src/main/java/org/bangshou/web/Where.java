package org.bangshou.web;

/** How the region or the owner of the thing that a request is about is found. */
public enum Where {
  /** There is nothing regional about it. */
  NOWHERE,
  /** The caller's own things; found by who calls, never by an id in the request. */
  OWN,
  ORDER,
  COMMITMENT,
  /** A claim that was refused. */
  REFUSAL,
  /** Seats that would change hands: it lies where both of them lie, and is of both people. */
  EXCHANGE,
  PROPOSAL,
  PLACEMENT,
  RUN,
  VOLUNTEER,
  TEAM,
  /** The region named in the request; see {@link RegionGuard} for one that comes in a body. */
  REQUESTED
}
