package org.bangshou.kernel;

/** Input that cannot be understood or kept: which field, and what is wrong with it. */
public final class InvalidInput extends RuntimeException {

  private final String field;
  private final Reason reason;

  /**
   * @param field where the fault is, as the sender named it
   * @param values what the flaw's sentence fills in, in its order
   */
  public InvalidInput(String field, Flaw flaw, Object... values) {
    this(field, flaw.with(values));
  }

  private InvalidInput(String field, Reason reason) {
    super(field + ": " + reason.code() + " " + reason.values());
    this.field = field;
    this.reason = reason;
  }

  public String field() {
    return field;
  }

  /** Its code is that of a {@link Flaw}. */
  public Reason reason() {
    return reason;
  }
}
