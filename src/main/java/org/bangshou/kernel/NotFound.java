package org.bangshou.kernel;

/** A thing was named that does not exist, or does not exist for the one who asks. */
public final class NotFound extends RuntimeException {

  private final String what;

  public NotFound(String what, Object id) {
    super("no " + what + " " + id);
    this.what = what;
  }

  /** The noun, as in {@code order}. */
  public String what() {
    return what;
  }
}
