package org.bangshou.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.jspecify.annotations.Nullable;

/** Problems by hand: places on a meridian, a tenth of a degree (11.1 km, 12 minutes) apart. */
final class TinyProblems {

  private TinyProblems() {}

  static LocalDateTime time(String local) {
    return LocalDateTime.parse(local);
  }

  static Period period(String start, String end) {
    return new Period(time(start), time(end));
  }

  static PlanningProblem.Place place(int north) {
    return new PlanningProblem.Place("p" + north, null, 120.0, 30 + north / 10.0);
  }

  static PlanningProblem.Team team(String id, List<Period> available, String... members) {
    return new PlanningProblem.Team(id, "p0", List.of(members), null, null, available, null);
  }

  static PlanningProblem.Volunteer volunteer(String id, @Nullable Integer visitsInTheWeekOf23November) {
    Map<String, Integer> skills =
        visitsInTheWeekOf23November == null
            ? Map.of("cut", 1)
            : Map.of("cut", 1, "visits-left-2026-W48", visitsInTheWeekOf23November);
    return new PlanningProblem.Volunteer(id, skills, null, null);
  }

  static PlanningProblem.Order order(String id, String place, long weight) {
    return new PlanningProblem.Order(
        id, place, null, 60, List.of(period("2026-11-23T08:00", "2026-11-29T18:00")),
        List.of(new PlanningProblem.Seat(Map.of("cut", 1), null)), weight, null, null);
  }

  static PlanningProblem problem(
      List<PlanningProblem.Volunteer> volunteers,
      List<PlanningProblem.Team> teams,
      PlanningProblem.Order... orders) {
    return new PlanningProblem(
        1, "by hand", period("2026-11-23T00:00", "2026-11-30T00:00"), List.of(place(0), place(1), place(2), place(3)),
        new PlanningProblem.Travel(null, 60.0, 1.0), volunteers, teams, List.of(orders), null);
  }

  static PlanningSolution solution(PlanningProblem problem, Visit... visits) {
    return new PlanningSolution(
        1, "by hand", 0, new Legs(problem).total(List.of(visits)), List.of(visits), List.of(),
        new PlanningSolution.Run(1, 1, null, null));
  }

  static Visit visit(String order, String team, String start, String... members) {
    return new Visit(order, team, time(start), List.of(members));
  }
}
