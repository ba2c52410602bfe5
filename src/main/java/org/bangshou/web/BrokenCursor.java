package org.bangshou.web;

/** A cursor that this house did not give, or gave for another list. */
public final class BrokenCursor extends RuntimeException {

  public BrokenCursor(String cursor) {
    super("no cursor of this list: " + cursor);
  }
}
