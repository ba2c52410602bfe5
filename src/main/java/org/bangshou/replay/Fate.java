package org.bangshou.replay;

/** How a claim ended, in the log or in a run. */
public enum Fate {
  /** A seat is theirs. */
  GRANTED,
  WAITLISTED,
  REFUSED
}
