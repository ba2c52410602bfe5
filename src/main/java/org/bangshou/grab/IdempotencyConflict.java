package org.bangshou.grab;

/** An Idempotency-Key that was used before for another question; nothing was done. */
public final class IdempotencyConflict extends RuntimeException {

  public IdempotencyConflict(String key) {
    super("Idempotency-Key " + key + " was used before with another request");
  }
}
