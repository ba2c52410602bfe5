package org.bangshou.service;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of somebody's service hours; never changed, a correction is another line.
 *
 * @param minutes may be negative in a correction
 * @param ruleVersion the rules by which it was credited
 */
public record HoursEntry(
    UUID id,
    UUID volunteerId,
    UUID commitmentId,
    int minutes,
    int points,
    Kind kind,
    String note,
    String ruleVersion,
    Instant createdAt) {

  public enum Kind {
    CREDIT,
    CORRECTION
  }
}
