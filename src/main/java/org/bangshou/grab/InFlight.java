package org.bangshou.grab;

/** The same Idempotency-Key is being answered at this moment; ask again in a second. */
public final class InFlight extends RuntimeException {

  public InFlight(String key) {
    super("Idempotency-Key " + key + " is being answered right now");
  }
}
