package org.bangshou.kernel;

/**
 * An act that cannot be done as things stand, by a reason that the person can act on. For acts of one
 * person on one thing; where several outcomes are expected the room answers a sealed value instead.
 */
public final class Refusal extends RuntimeException {

  private final Reason reason;

  public Refusal(Reason reason) {
    super(reason.code() + " " + reason.values());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
