package org.bangshou.web;

import jakarta.inject.Singleton;
import org.bangshou.identity.Caller;

/** For a region that comes in a body, where {@link Access} cannot see it yet. */
@Singleton
public class RegionGuard {

  private final Reach reach;

  RegionGuard(Reach reach) {
    this.reach = reach;
  }

  /** @throws OutOfScope when the caller does not act there */
  public void require(Caller caller, String regionCode) {
    if (!reach.covers(caller, regionCode)) throw new OutOfScope(regionCode);
  }
}
