package org.bangshou.rules.condition;

/** A condition that cannot be understood; the message says what is wrong and what would be right. */
public final class WrongCondition extends RuntimeException {

  private final int at;

  WrongCondition(int at, String message) {
    super(message);
    this.at = at;
  }

  /** Where in the text, from 0. */
  public int at() {
    return at;
  }
}
