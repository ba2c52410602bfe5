package org.bangshou.identity;

import java.time.Duration;

/** Too many logins failed, for this name or from this address; the next one is looked at after a while. */
public final class TooManyTries extends RuntimeException {

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("too many failed logins, wait " + wait);
    this.wait = wait;
  }

  /** How long until a login is looked at again; never more than a minute. */
  public Duration waiting() {
    return wait;
  }
}
