package org.bangshou.rules;

import java.util.Comparator;
import org.bangshou.rules.yaml.Fields;

/** notifications.yaml: when people are told of what is coming. */
final class NotificationsFile {

  static final String NAME = "notifications.yaml";

  private NotificationsFile() {}

  static NotificationRules read(Fields top) {
    return new NotificationRules(
        top.value("reminderHours").items().stream()
            .map(hours -> hours.whole(1, 336))
            .sorted(Comparator.reverseOrder())
            .toList(),
        top.value("certificateDays").whole(0, 366));
  }
}
