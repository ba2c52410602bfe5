package org.bangshou.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Word from a phone that somebody came or went.
 *
 * @param at when, by the phone that kept it until it had a network; none for now
 * @param key makes one act of all repeats; none for an act that is told once
 * @param code of the order, as its requester shows it; blank for who comes without
 */
public record VisitReport(@Nullable Instant at, @Nullable String key, String code) {

  /** Told as it happens. */
  public static VisitReport now() {
    return new VisitReport(null, null, "");
  }
}
