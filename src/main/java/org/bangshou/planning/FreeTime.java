package org.bangshou.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.Busy;
import org.bangshou.rules.Eligibility;
import org.bangshou.rules.EligibilityRule.Severity;

/**
 * When somebody can be at a service: what their calendar offers within the horizon, without what they
 * promised already (and the way between it and the next service), and without the quarters of an hour
 * that the rules of the person and the time refuse in every county of the scene.
 */
final class FreeTime {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int MOST_VISITS = 50;

  private final Scene scene;
  private final Probe probe;
  private final List<Eligibility> personal;
  private final boolean offeredOnly;
  private final Map<UUID, Duration> ways;
  private final Map<UUID, List<TimeWindow>> known = new HashMap<>();

  /**
   * @param ways by person, the longest that any service of theirs may be away from what they do before and
   *     after; none where nothing is promised
   */
  FreeTime(Scene scene, Map<UUID, Duration> ways) {
    this.scene = scene;
    this.ways = ways;
    this.probe = new Probe(scene);
    this.personal = probe.eligibilities().stream().map(e -> e.only(RuleClass.PERSONAL::holds)).toList();
    this.offeredOnly = probe.eligibilities().stream().allMatch(FreeTime::asksForOfferedHours);
  }

  private static boolean asksForOfferedHours(Eligibility eligibility) {
    return eligibility.book().listRules(Severity.REFUSE).stream()
        .anyMatch(rule -> RuleClass.EXACT.holds(rule) && rule.asksFor("time.offered"));
  }

  List<TimeWindow> of(Volunteer volunteer) {
    return known.computeIfAbsent(volunteer.id(), id -> read(volunteer));
  }

  private List<TimeWindow> read(Volunteer volunteer) {
    Duration way = ways.getOrDefault(volunteer.id(), Duration.ZERO);
    List<TimeWindow> free = offered(volunteer);
    for (Busy busy : scene.busyOf(volunteer.id())) free = Availability.without(free, busy.period().padded(way, way));
    return allowed(volunteer, clipped(free));
  }

  /** Visits that they may still be given in each week that the horizon touches; 0 when it is full. */
  Map<LocalDate, Integer> visitsLeft(Volunteer volunteer) {
    Map<LocalDate, Integer> left = new TreeMap<>();
    for (LocalDate monday : Weeks.of(scene.horizon())) {
      int visits = visitsLeft(volunteer, monday);
      if (visits < MOST_VISITS) left.put(monday, visits);
    }
    return left;
  }

  /** So many more visits, one after another, until the rules of every county refuse the next. */
  private int visitsLeft(Volunteer volunteer, LocalDate monday) {
    List<Busy> busy = new ArrayList<>(scene.busyOf(volunteer.id()));
    Instant noon = Zone.instant(monday.plusDays(2).atTime(LocalTime.NOON));
    for (int visits = 0; visits < MOST_VISITS; visits++) {
      if (isRefusedEverywhere(volunteer, TimeWindow.of(noon, QUARTER), busy)) return visits;
      busy.add(new Busy(Ids.next(), noon, TimeWindow.of(noon, QUARTER)));
    }
    return MOST_VISITS;
  }

  private List<TimeWindow> offered(Volunteer volunteer) {
    if (!offeredOnly) return List.of(scene.horizon());
    LocalDate last = Zone.day(scene.horizon().end());
    return volunteer.availability().windows(Zone.day(scene.horizon().start()), last.plusDays(1));
  }

  private List<TimeWindow> allowed(Volunteer volunteer, List<TimeWindow> free) {
    List<TimeWindow> allowed = new ArrayList<>();
    List<Busy> busy = scene.busyOf(volunteer.id());
    for (TimeWindow window : free) {
      for (Instant start = window.start(); start.isBefore(window.end()); ) {
        Instant quarter = quarterAfter(start);
        Instant end = quarter.isBefore(window.end()) ? quarter : window.end();
        TimeWindow part = new TimeWindow(start, end);
        if (!isRefusedEverywhere(volunteer, part, busy)) allowed.add(part);
        start = end;
      }
    }
    return Availability.merged(allowed);
  }

  private boolean isRefusedEverywhere(Volunteer volunteer, TimeWindow part, List<Busy> busy) {
    if (personal.isEmpty()) return false;
    var ask = probe.ask(volunteer, part, busy);
    for (Eligibility eligibility : personal) if (eligibility.isEligible(ask)) return false;
    return true;
  }

  private static Instant quarterAfter(Instant moment) {
    long seconds = QUARTER.toSeconds();
    return Instant.ofEpochSecond((moment.getEpochSecond() / seconds + 1) * seconds);
  }

  private List<TimeWindow> clipped(List<TimeWindow> free) {
    return free.stream().filter(scene.horizon()::overlaps).map(this::clipped).toList();
  }

  private TimeWindow clipped(TimeWindow free) {
    Instant start = free.start().isBefore(scene.horizon().start()) ? scene.horizon().start() : free.start();
    Instant end = free.end().isAfter(scene.horizon().end()) ? scene.horizon().end() : free.end();
    return new TimeWindow(start, end);
  }
}
