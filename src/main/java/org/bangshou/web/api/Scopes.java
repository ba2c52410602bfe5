package org.bangshou.web.api;

import java.util.List;
import org.bangshou.identity.Caller;
import org.jspecify.annotations.Nullable;

/** The region that a list was asked for, or all in which the caller acts. */
final class Scopes {

  private Scopes() {}

  static List<String> of(@Nullable String region, Caller caller) {
    return region == null || region.isEmpty() ? caller.regionCodes().stream().sorted().toList() : List.of(region);
  }
}
