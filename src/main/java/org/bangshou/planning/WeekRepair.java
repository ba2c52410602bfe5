package org.bangshou.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangshou.planning.contract.LeftBecause;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/**
 * Makes a solution keep everybody's visits per week, of which the contract knows nothing: the heavier
 * orders keep their people; on the others a colleague takes the seat, and where nobody can, the order is
 * left as eligible-but-busy. Pure, the same answer for the same problem and solution.
 */
final class WeekRepair {

  private record Week(String volunteer, LocalDate monday) {}

  private final PlanningProblem problem;
  private final Crews crews;
  private final Map<Week, Integer> visits = new HashMap<>();
  private final List<Visit> kept = new ArrayList<>();
  private final List<Unassigned> left = new ArrayList<>();

  private WeekRepair(PlanningProblem problem) {
    this.problem = problem;
    this.crews = new Crews(problem);
  }

  static PlanningSolution keep(PlanningProblem problem, PlanningSolution solution) {
    var repair = new WeekRepair(problem);
    solution.visits().stream()
        .sorted(Comparator.comparingLong(repair::weight).reversed().thenComparing(Visit::order))
        .forEach(visit -> repair.place(visit, solution.visits()));
    return repair.changed(solution);
  }

  private void place(Visit visit, List<Visit> all) {
    List<Seat> seats = crews.seats(crews.order(visit.order()));
    List<String> crew = new ArrayList<>(visit.members());
    for (int seat = 0; seat < crew.size(); seat++) {
      if (hasRoom(crew.get(seat), visit)) continue;
      Optional<String> colleague = colleague(visit, crew, seats.get(seat), all);
      if (colleague.isEmpty()) {
        left.add(Unassigned.of(visit.order(), UnassignedReason.ELIGIBLE_BUT_BUSY, List.of(LeftBecause.WEEK_FULL.with())));
        return;
      }
      crew.set(seat, colleague.get());
    }
    crew.forEach(member -> visits.merge(week(member, visit), 1, Integer::sum));
    kept.add(new Visit(visit.order(), visit.team(), visit.start(), List.copyOf(crew)));
  }

  private Optional<String> colleague(Visit visit, List<String> crew, Seat seat, List<Visit> all) {
    return crews.members(visit.team()).stream()
        .filter(m -> !crew.contains(m) && crews.can(m, seat) && hasRoom(m, visit))
        .filter(m -> crews.isFree(m, visit.start(), crews.end(visit)) && isOnNoOther(m, visit, all))
        .findFirst();
  }

  /** Looks at what was and at what is: somebody may have stepped in elsewhere meanwhile. */
  private boolean isOnNoOther(String member, Visit visit, List<Visit> all) {
    return Stream.concat(all.stream(), kept.stream())
        .filter(other -> !other.order().equals(visit.order()) && other.members().contains(member))
        .noneMatch(other -> crews.overlap(other, visit) || !other.team().equals(visit.team()));
  }

  private boolean hasRoom(String member, Visit visit) {
    return visits.getOrDefault(week(member, visit), 0) < crews.visitsInWeekOf(member, visit.start());
  }

  private static Week week(String member, Visit visit) {
    return new Week(member, Weeks.monday(visit.start().toLocalDate()));
  }

  private long weight(Visit visit) {
    var order = crews.order(visit.order());
    return order.pinned() == null ? order.weight() : Long.MAX_VALUE;
  }

  private PlanningSolution changed(PlanningSolution solution) {
    if (left.isEmpty() && kept.size() == solution.visits().size() && kept.containsAll(solution.visits())) return solution;
    List<Unassigned> unassigned = new ArrayList<>(solution.unassigned());
    unassigned.addAll(left);
    kept.sort(Comparator.comparing(Visit::start).thenComparing(Visit::order));
    return new PlanningSolution(
        solution.version(),
        solution.problem(),
        unassigned.stream().mapToLong(u -> crews.order(u.order()).weight()).sum(),
        new Legs(problem).total(kept),
        List.copyOf(kept),
        List.copyOf(unassigned),
        solution.run());
  }
}
