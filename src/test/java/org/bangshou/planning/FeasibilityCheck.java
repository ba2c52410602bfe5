package org.bangshou.planning;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/** Recomputes a solution from the contract alone; shares no code with the solver. */
public final class FeasibilityCheck {
  private final PlanningProblem problem;
  private final PlanningSolution solution;
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Team> teams = new HashMap<>();
  private final Map<String, Volunteer> people = new HashMap<>();
  private final TravelCheck travel;
  private final EligibleCheck eligible;
  private final List<String> faults = new ArrayList<>();

  private FeasibilityCheck(PlanningProblem problem, PlanningSolution solution) {
    this.problem = problem;
    this.solution = solution;
    problem.orders().forEach(o -> orders.put(o.id(), o));
    problem.teams().forEach(t -> teams.put(t.id(), t));
    problem.volunteers().forEach(v -> people.put(v.id(), v));
    this.travel = new TravelCheck(problem);
    this.eligible = new EligibleCheck(problem, travel);
  }

  /** Everything that is wrong; nothing for a feasible solution with true figures. */
  public static List<String> faults(PlanningProblem problem, PlanningSolution solution) {
    return new FeasibilityCheck(problem, solution).run();
  }

  private List<String> run() {
    var named = new ArrayList<>(solution.visits().stream().map(Visit::order).toList());
    solution.unassigned().forEach(u -> named.add(u.order()));
    if (named.size() != orders.size() || !new HashSet<>(named).equals(orders.keySet()))
      faults.add("every order once: " + named);
    if (!faults.isEmpty() || !areKnown()) return faults;
    solution.visits().forEach(this::visit);
    long minutes = problem.teams().stream().mapToLong(this::team).sum();
    require(minutes == solution.travelMinutes(), "travel", minutes);
    long weight = solution.unassigned().stream().mapToLong(u -> order(u.order()).weight()).sum();
    require(weight == solution.unassignedWeight(), "unassigned weight", weight);
    solution.unassigned().stream().filter(u -> order(u.order()).pinned() != null)
        .forEach(u -> faults.add("pinned is unassigned: " + u));
    solution.unassigned().forEach(this::reason);
    people.values().forEach(this::person);
    require(solution.problem().equals(problem.name()), "other problem", solution.problem());
    return faults;
  }

  private boolean areKnown() {
    for (Visit visit : solution.visits()) {
      require(teams.containsKey(visit.team()), "unknown team", visit);
      require(people.keySet().containsAll(visit.members()), "unknown member", visit);
    }
    return faults.isEmpty();
  }

  private void reason(Unassigned left) {
    boolean nobody = left.reason() == UnassignedReason.NOBODY_ELIGIBLE;
    require(nobody != eligible.somebodyCouldServe(order(left.order())), "reason", left);
  }

  private void visit(Visit visit) {
    Order order = order(visit.order());
    LocalDateTime end = end(visit);
    Team team = Objects.requireNonNull(teams.get(visit.team()));
    require(eligible.offers(team, order), "function", visit);
    require(eligible.reaches(team, order), "region", visit);
    require(order.startWindows().stream().anyMatch(
        w -> !visit.start().isBefore(w.start()) && !visit.start().isAfter(w.end())), "window", visit);
    require(!visit.start().isBefore(problem.horizon().start()) && !end.isAfter(problem.horizon().end()), "horizon", visit);
    require(new HashSet<>(visit.members()).size() == visit.members().size(), "member twice", visit);
    require(team.members().containsAll(visit.members()), "not of the team", visit);
    var seats = new ArrayList<Map<String, Integer>>();
    for (Seat seat : order.seats())
      for (int n = 0; n < (seat.count() == null ? 1 : seat.count()); n++) seats.add(seat.skills());
    require(seats.size() == visit.members().size(), "seats", visit);
    for (int s = 0; s < Math.min(seats.size(), visit.members().size()); s++) {
      Volunteer person = Objects.requireNonNull(people.get(visit.members().get(s)));
      seats.get(s).forEach((skill, level) ->
          require(person.skills().getOrDefault(skill, 0) >= level, "skill", visit));
      require(eligible.isFree(person, visit.start(), end), "unavailable", visit);
    }
    var pin = order.pinned();
    if (pin == null) return;
    require(pin.team().equals(visit.team()), "pinned team", visit);
    require(pin.start() == null || pin.start().equals(visit.start()), "pinned start", visit);
    require(pin.members() == null || visit.members().containsAll(pin.members()), "pinned members", visit);
  }

  private long team(Team team) {
    var mine = solution.visits().stream().filter(v -> v.team().equals(team.id()))
        .sorted(Comparator.comparing(Visit::start)).toList();
    var perDay = new HashMap<Object, Integer>();
    mine.forEach(v -> perDay.merge(v.start().toLocalDate(), 1, Integer::sum));
    if (team.maxVisitsPerDay() != null)
      perDay.forEach((day, n) -> require(n <= team.maxVisitsPerDay(), "visits a day", day));
    int served = 0;
    long minutes = 0;
    for (Period period : team.available()) {
      LocalDateTime free = period.start();
      String place = team.base();
      for (Visit visit : mine) {
        if (visit.start().isBefore(period.start()) || !visit.start().isBefore(period.end())) continue;
        served++;
        int leg = travel.minutes(place, order(visit.order()).place());
        require(!free.plusMinutes(leg).isAfter(visit.start()), "too early", visit);
        minutes += leg;
        free = end(visit);
        place = order(visit.order()).place();
      }
      minutes += travel.minutes(place, team.base());
      require(!free.plusMinutes(travel.minutes(place, team.base())).isAfter(period.end()), "back too late", team.id());
    }
    require(served == mine.size(), "outside the periods", team.id());
    return minutes;
  }

  private void person(Volunteer person) {
    var mine = solution.visits().stream().filter(v -> v.members().contains(person.id()))
        .sorted(Comparator.comparing(Visit::start)).toList();
    var perWeek = new HashMap<Object, Long>();
    for (Visit visit : mine)
      perWeek.merge(visit.start().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
          ChronoUnit.MINUTES.between(visit.start(), end(visit)), Long::sum);
    if (person.maxMinutesPerWeek() != null)
      perWeek.forEach((week, sum) -> require(sum <= person.maxMinutesPerWeek(), "weekly cap", person.id()));
    for (int n = 1; n < mine.size(); n++)
      require(!mine.get(n).start().isBefore(end(mine.get(n - 1))), "two places", person.id());
  }

  private Order order(String id) {
    return Objects.requireNonNull(orders.get(id), id);
  }

  private LocalDateTime end(Visit visit) {
    return visit.start().plusMinutes(order(visit.order()).durationMinutes());
  }

  private void require(boolean holds, String rule, Object where) {
    if (!holds) faults.add(rule + ": " + where);
  }
}
