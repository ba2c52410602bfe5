package org.bangshou.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * Who may grab from when on, in minutes after an order opens: the own county first, then the own city,
 * then everybody; and those who served seldom before those who served often.
 *
 * @param ownCounty minutes until the people of the order's county may grab
 * @param ownCity minutes until the people of its city may
 * @param everybody minutes until all others may
 * @param seldomFirst minutes that those who served often wait longer
 * @param seldomAtMost who served so often lately, or less, served seldom
 * @param withinDays how many days back is lately
 */
public record Release(int ownCounty, int ownCity, int everybody, int seldomFirst, int seldomAtMost, int withinDays) {

  /** How near somebody lives. */
  public enum Circle {
    OWN_COUNTY,
    OWN_CITY,
    ELSEWHERE
  }

  /** From when on somebody may grab an order that opened then. */
  public Instant opensFor(Circle circle, int servedLately, Instant opensAt) {
    int minutes =
        switch (circle) {
          case OWN_COUNTY -> ownCounty;
          case OWN_CITY -> ownCity;
          case ELSEWHERE -> everybody;
        };
    return opensAt.plus(Duration.ofMinutes(minutes + (servedLately > seldomAtMost ? seldomFirst : 0)));
  }
}
