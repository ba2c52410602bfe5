package org.bangshou.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs, but from another moment on, and that a test may put forward. */
public final class MovableClock extends Clock {

  private volatile Duration ahead;

  public MovableClock(Instant now) {
    this.ahead = Duration.between(Instant.now(), now);
  }

  public void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }
}
