package org.bangshou.rules;

import java.util.List;

/**
 * When people are told of what is coming.
 *
 * @param reminderHours so many hours before a service its people are reminded, farthest first; none: never
 * @param certificateDays so many days before a certificate ends its holder is warned
 */
public record NotificationRules(List<Integer> reminderHours, int certificateDays) {

  public NotificationRules {
    reminderHours = List.copyOf(reminderHours);
  }
}
