package org.bangshou.rules;

import java.time.Duration;

/**
 * What service is worth.
 *
 * @param leastPercent of the planned time, credited however short the service was
 * @param mostPercent of the planned time, the most that is credited
 * @param pointsPerHour points for one credited hour
 * @param checkInMinutesBefore how early before the start one may check in
 * @param lateReportHours how late a check-in or check-out may arrive that waited on a phone for a network
 */
public record ServiceRules(int leastPercent, int mostPercent, int pointsPerHour, int checkInMinutesBefore, int lateReportHours) {

  /** The minutes credited: those served, kept between least and most of those planned. */
  public int creditedMinutes(Duration planned, Duration served) {
    long minutes = planned.toMinutes();
    long least = Math.ceilDiv(minutes * leastPercent, 100L);
    long most = minutes * mostPercent / 100;
    return Math.toIntExact(Math.clamp(served.toMinutes(), least, Math.max(least, most)));
  }

  /** Points for credited minutes, rounded to the nearest. */
  public int points(int creditedMinutes) {
    return Math.toIntExact(Math.round(creditedMinutes * pointsPerHour / 60.0));
  }
}
