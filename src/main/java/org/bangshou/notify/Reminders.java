package org.bangshou.notify;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.CurrentRules;

/**
 * Tells people that a service which they promised begins soon: once for each number of hours that their
 * county's notifications.yaml names, whatever the number of nodes and restarts.
 */
@Singleton
public class Reminders {

  private final ReminderRepository reminders;
  private final Regions regions;
  private final CurrentRules rules;
  private final ApplicationEventPublisher<DomainEvent> events;
  private final Clock clock;

  Reminders(
      ReminderRepository reminders,
      Regions regions,
      CurrentRules rules,
      ApplicationEventPublisher<DomainEvent> events,
      Clock clock) {
    this.reminders = reminders;
    this.regions = regions;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** Of what was told, what is still to come; soonest first. */
  public List<Reminder> listComing(UUID volunteerId) {
    return reminders.listComing(volunteerId, clock.instant());
  }

  /**
   * Tells whoever is due now. Who is late for one reminder, because they promised late or the house was away, hears
   * the nearest only, not all of them at once.
   */
  @Transactional
  public List<Reminder> tellDue() {
    Instant now = clock.instant();
    Map<List<Integer>, List<String>> counties =
        regions.listCounties(Region.PROVINCE).stream()
            .map(Region::code)
            .collect(Collectors.groupingBy(code -> rules.in(code).notifications().reminderHours()));
    List<Reminder> told = new ArrayList<>();
    counties.forEach((hours, codes) -> told.addAll(tell(hours, codes, now)));
    return told;
  }

  private List<Reminder> tell(List<Integer> hours, Collection<String> counties, Instant now) {
    List<Reminder> told = new ArrayList<>();
    Instant nearer = now;
    for (int before : hours.stream().sorted().distinct().toList()) {
      Instant until = now.plus(Duration.ofHours(before));
      for (Reminder reminder : reminders.noteComing(counties, new TimeWindow(nearer, until), before, now)) {
        told.add(reminder);
        events.publishEvent(event(reminder, before));
      }
      nearer = until;
    }
    return told;
  }

  private static DomainEvent event(Reminder r, int hours) {
    return DomainEvent.of(
        "service-soon", r.regionCode(), r.orderId(),
        Map.of(
            "commitment", r.commitmentId().toString(), "volunteer", r.volunteerId().toString(), "hours", String.valueOf(hours),
            "startsAt", r.startsAt().toString()));
  }
}
