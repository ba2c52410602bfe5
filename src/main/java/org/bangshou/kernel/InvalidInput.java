package org.bangshou.kernel;

/** Input that cannot be understood; the message names the value and what would be right. */
public final class InvalidInput extends RuntimeException {

  private final String field;

  /**
   * @param field where the fault is, as the sender named it
   * @param message what is wrong with which value, and what would be right
   */
  public InvalidInput(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
