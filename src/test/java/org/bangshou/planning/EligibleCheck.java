package org.bangshou.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.jspecify.annotations.Nullable;

/** Could somebody serve an order, were all calendars empty? For {@link FeasibilityCheck}, shares no code. */
final class EligibleCheck {
  private final PlanningProblem problem;
  private final TravelCheck travel;
  private final Map<String, Volunteer> people = new HashMap<>();
  private final Map<String, @Nullable String> region = new HashMap<>();

  EligibleCheck(PlanningProblem problem, TravelCheck travel) {
    this.problem = problem;
    this.travel = travel;
    problem.volunteers().forEach(v -> people.put(v.id(), v));
    problem.places().forEach(p -> region.put(p.id(), p.region()));
  }

  boolean offers(Team team, Order order) {
    return team.functions() == null || order.function() == null || team.functions().contains(order.function());
  }

  boolean reaches(Team team, Order order) {
    return team.regions() == null || team.regions().contains(region.get(order.place()));
  }

  boolean somebodyCouldServe(Order order) {
    return problem.teams().stream()
        .filter(team -> offers(team, order) && reaches(team, order))
        .anyMatch(team -> team.available().stream().anyMatch(period -> couldServe(team, order, period)));
  }

  private boolean couldServe(Team team, Order order, Period period) {
    var begins = later(problem.horizon().start(), period.start().plusMinutes(travel.minutes(team.base(), order.place())));
    var ends = sooner(problem.horizon().end(), period.end().minusMinutes(travel.minutes(order.place(), team.base())));
    for (Period window : order.startWindows()) {
      var first = later(window.start(), begins);
      var last = sooner(window.end(), ends.minusMinutes(order.durationMinutes()));
      if (first.isAfter(last)) continue;
      if (startsBetween(team, first, last).stream().anyMatch(start -> isSeated(team, order, start))) return true;
    }
    return false;
  }

  /** The first, and each at which somebody becomes free. */
  private Set<LocalDateTime> startsBetween(Team team, LocalDateTime first, LocalDateTime last) {
    var starts = new TreeSet<>(List.of(first));
    for (String member : team.members())
      for (Period free : whole(person(member)))
        if (free.start().isAfter(first) && !free.start().isAfter(last)) starts.add(free.start());
    return starts;
  }

  private boolean isSeated(Team team, Order order, LocalDateTime start) {
    var seats = new ArrayList<Map<String, Integer>>();
    for (var seat : order.seats())
      for (int n = 0; n < (seat.count() == null ? 1 : seat.count()); n++) seats.add(seat.skills());
    var free = team.members().stream().map(this::person).filter(p -> isFree(p, order, start)).toList();
    return free.size() >= seats.size() && isSeated(seats, free, new HashMap<>());
  }

  private boolean isFree(Volunteer person, Order order, LocalDateTime start) {
    Integer cap = person.maxMinutesPerWeek();
    if (cap != null && cap < order.durationMinutes()) return false;
    return person.available() == null || isFree(person, start, start.plusMinutes(order.durationMinutes()));
  }

  boolean isFree(Volunteer person, LocalDateTime start, LocalDateTime end) {
    return person.available() == null
        || whole(person).stream().anyMatch(p -> !start.isBefore(p.start()) && !end.isAfter(p.end()));
  }

  private static boolean isSeated(List<Map<String, Integer>> seats, List<Volunteer> free, Map<Integer, Volunteer> holders) {
    for (int seat = 0; seat < seats.size(); seat++) if (!place(seat, seats, free, holders, new HashSet<>())) return false;
    return true;
  }

  private static boolean place(
      int seat, List<Map<String, Integer>> seats, List<Volunteer> free, Map<Integer, Volunteer> holders, Set<Volunteer> tried) {
    for (Volunteer person : free) {
      if (!seats.get(seat).entrySet().stream().allMatch(s -> person.skills().getOrDefault(s.getKey(), 0) >= s.getValue())) continue;
      if (!tried.add(person)) continue;
      var held = holders.entrySet().stream().filter(h -> h.getValue().equals(person)).map(Map.Entry::getKey).findAny();
      if (held.isPresent() && !place(held.get(), seats, free, holders, tried)) continue;
      holders.put(seat, person);
      return true;
    }
    return false;
  }

  /** The person's periods, touching ones made one. */
  private static List<Period> whole(Volunteer person) {
    var whole = new ArrayList<Period>();
    if (person.available() == null) return whole;
    for (Period next : person.available().stream().sorted((a, b) -> a.start().compareTo(b.start())).toList()) {
      Period last = whole.isEmpty() ? null : whole.getLast();
      if (last == null || next.start().isAfter(last.end())) whole.add(next);
      else whole.set(whole.size() - 1, new Period(last.start(), later(last.end(), next.end())));
    }
    return whole;
  }

  private Volunteer person(String id) {
    return Objects.requireNonNull(people.get(id), id);
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime sooner(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
