package org.bangshou.web;

/** A thing is not any more as the caller saw it; nothing was done. */
public final class Changed extends RuntimeException {

  private final String now;

  /** @param now the tag, or the version, that it has now */
  Changed(String now) {
    super("is " + now + " by now");
    this.now = now;
  }

  public String now() {
    return now;
  }
}
