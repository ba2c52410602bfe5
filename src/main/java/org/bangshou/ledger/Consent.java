package org.bangshou.ledger;

/**
 * Whether the requester has agreed to who comes. Only claims are asked about, a freed seat that was accepted
 * among them: for a published placement the coordinator answers.
 */
public enum Consent {
  NOT_NEEDED,
  /** Waits for the requester's word; it stays so when they say no, or nothing, and the promise ends. */
  ASKED,
  GIVEN
}
