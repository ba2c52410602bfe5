package org.bangshou.planning.solver;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * The best answer to a very small problem of one week and of people without calendars: every
 * period for every order, every sequence in every period, every crew.
 */
final class BruteForce {
  private static final long NO_WAY = Long.MAX_VALUE;
  private final PlanningProblem problem;
  private final List<Slot> slots = new ArrayList<>();
  private long[] best = {NO_WAY, NO_WAY};

  private record Slot(Team team, Period period, List<Order> orders) {}

  private BruteForce(PlanningProblem problem) {
    this.problem = problem;
    for (Team team : problem.teams())
      for (Period period : team.available()) slots.add(new Slot(team, period, new ArrayList<>()));
  }

  /** The least unassigned weight, and the least travel with it. */
  static long[] optimum(PlanningProblem problem) {
    var search = new BruteForce(problem);
    search.next(0, 0);
    return search.best;
  }

  private void next(int at, long weight) {
    if (weight > best[0]) return;
    if (at == problem.orders().size()) {
      leaf(weight);
      return;
    }
    Order order = problem.orders().get(at);
    for (Slot slot : slots) {
      slot.orders.add(order);
      if (route(slot) != NO_WAY) next(at + 1, weight);
      slot.orders.removeLast();
    }
    next(at + 1, weight + order.weight());
  }

  private void leaf(long weight) {
    long travel = slots.stream().mapToLong(this::route).sum();
    long[] found = {weight, travel};
    if (Arrays.compare(found, best) < 0 && isWithinDayLimits() && crew(visits(), 0, new HashMap<>())) best = found;
  }

  private long route(Slot slot) {
    return route(slot, new HashSet<>(), slot.team.base(), slot.period.start());
  }

  private long route(Slot slot, Set<Order> done, String place, LocalDateTime free) {
    if (done.size() == slot.orders.size()) {
      long home = leg(place, slot.team.base());
      return free.plusMinutes(home).isAfter(slot.period.end()) ? NO_WAY : home;
    }
    long least = NO_WAY;
    for (Order order : slot.orders) {
      if (!done.add(order)) continue;
      long leg = leg(place, order.place());
      LocalDateTime start = start(order, free.plusMinutes(leg));
      long rest = start == null ? NO_WAY : route(slot, done, order.place(), start.plusMinutes(order.durationMinutes()));
      if (rest != NO_WAY) least = Math.min(least, leg + rest);
      done.remove(order);
    }
    return least;
  }

  private static @Nullable LocalDateTime start(Order order, LocalDateTime from) {
    return order.startWindows().stream()
        .filter(window -> !from.isAfter(window.end()))
        .map(window -> from.isBefore(window.start()) ? window.start() : from)
        .min(LocalDateTime::compareTo)
        .orElse(null);
  }

  private boolean isWithinDayLimits() {
    var perDay = new HashMap<Object, Integer>();
    for (Slot slot : slots) {
      Integer limit = slot.team.maxVisitsPerDay();
      int visits = perDay.merge(List.of(slot.team, slot.period.start().toLocalDate()), slot.orders.size(), Integer::sum);
      if (limit != null && visits > limit) return false;
    }
    return true;
  }

  private record Seat(Order order, Team team, Map<String, Integer> skills) {}

  private List<Seat> visits() {
    var seats = new ArrayList<Seat>();
    for (Slot slot : slots)
      for (Order order : slot.orders)
        for (var seat : order.seats())
          for (int n = 0; n < (seat.count() == null ? 1 : seat.count()); n++)
            seats.add(new Seat(order, slot.team, seat.skills()));
    return seats;
  }

  private boolean crew(List<Seat> seats, int at, Map<String, Set<Order>> served) {
    if (at == seats.size()) return true;
    Seat seat = seats.get(at);
    for (Volunteer person : problem.volunteers()) {
      if (!seat.team.members().contains(person.id())) continue;
      var mine = served.computeIfAbsent(person.id(), p -> new HashSet<>());
      boolean can = seat.skills.entrySet().stream()
          .allMatch(need -> person.skills().getOrDefault(need.getKey(), 0) >= need.getValue());
      if (!can || !mine.add(seat.order)) continue;
      Integer cap = person.maxMinutesPerWeek();
      boolean within = cap == null || mine.stream().mapToInt(Order::durationMinutes).sum() <= cap;
      if (within && crew(seats, at + 1, served)) return true;
      mine.remove(seat.order);
    }
    return false;
  }

  private int leg(String from, String to) {
    var rows = Objects.requireNonNull(problem.travel().matrixMinutes());
    return rows.get(Integer.parseInt(from.substring(1))).get(Integer.parseInt(to.substring(1)));
  }
}
