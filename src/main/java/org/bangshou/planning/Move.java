package org.bangshou.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * A wish of a coordinator: that team serves that order at that start.
 *
 * @param setAside the rules that it may break
 */
public record Move(UUID orderId, UUID teamId, Instant start, SettingAside setAside) {

  public static Move of(UUID orderId, UUID teamId, Instant start) {
    return new Move(orderId, teamId, start, SettingAside.NOTHING);
  }
}
