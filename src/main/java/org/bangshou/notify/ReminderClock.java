package org.bangshou.notify;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute who is to be reminded. */
@Singleton
class ReminderClock {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);

  private final Reminders reminders;

  ReminderClock(Reminders reminders) {
    this.reminders = reminders;
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "60s")
  void look() {
    try {
      reminders.tellDue();
    } catch (RuntimeException e) {
      LOG.warn("Nobody can be reminded now, the next look is in a minute: {}", e.getMessage());
    }
  }
}
