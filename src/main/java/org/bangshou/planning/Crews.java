package org.bangshou.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/** Who may go where, by a problem's own words: skills, calendars, visits left in a week. Pure. */
final class Crews {

  private final Map<String, Volunteer> volunteers = new HashMap<>();
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, PlanningProblem.Team> teams = new HashMap<>();

  Crews(PlanningProblem problem) {
    problem.volunteers().forEach(v -> volunteers.put(v.id(), v));
    problem.orders().forEach(o -> orders.put(o.id(), o));
    problem.teams().forEach(t -> teams.put(t.id(), t));
  }

  Order order(String id) {
    return Objects.requireNonNull(orders.get(id), id);
  }

  List<String> members(String team) {
    return Objects.requireNonNull(teams.get(team), team).members();
  }

  /** One entry per person. */
  List<Seat> seats(Order order) {
    return order.seats().stream()
        .flatMap(s -> Collections.nCopies(s.count() == null ? 1 : s.count(), s).stream())
        .toList();
  }

  boolean can(String volunteer, Seat seat) {
    Map<String, Integer> skills = volunteer(volunteer).skills();
    return seat.skills().entrySet().stream().allMatch(s -> skills.getOrDefault(s.getKey(), 0) >= s.getValue());
  }

  /** Free for the whole service. */
  boolean isFree(String volunteer, LocalDateTime start, LocalDateTime end) {
    var available = volunteer(volunteer).available();
    return available == null
        || available.stream().anyMatch(p -> !p.start().isAfter(start) && !p.end().isBefore(end));
  }

  /** Visits that the week has room for; no limit when the problem says none. */
  int visitsInWeekOf(String volunteer, LocalDateTime start) {
    LocalDate monday = Weeks.monday(start.toLocalDate());
    return volunteer(volunteer).skills().getOrDefault(Weeks.visitsLeft(monday), Integer.MAX_VALUE);
  }

  LocalDateTime end(Visit visit) {
    return visit.start().plusMinutes(order(visit.order()).durationMinutes());
  }

  boolean overlap(Visit one, Visit other) {
    return one.start().isBefore(end(other)) && other.start().isBefore(end(one));
  }

  private Volunteer volunteer(String id) {
    return Objects.requireNonNull(volunteers.get(id), id);
  }
}
