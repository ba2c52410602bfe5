package org.bangshou.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.TinyProblems.order;
import static org.bangshou.planning.TinyProblems.period;
import static org.bangshou.planning.TinyProblems.problem;
import static org.bangshou.planning.TinyProblems.solution;
import static org.bangshou.planning.TinyProblems.team;
import static org.bangshou.planning.TinyProblems.visit;
import static org.bangshou.planning.TinyProblems.volunteer;

import java.util.List;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.junit.jupiter.api.Test;

class WeekRepairTest {

  private static final Visit LIGHT = visit("light", "t", "2026-11-23T09:00", "a");
  private static final Visit HEAVY = visit("heavy", "t", "2026-11-24T09:00", "a");

  @Test
  void whoHasRoomKeepsEverything() {
    PlanningProblem problem = of(2, 2);
    PlanningSolution solution = solution(problem, LIGHT, HEAVY);
    assertThat(WeekRepair.keep(problem, solution)).isSameAs(solution);
  }

  @Test
  void aColleagueStepsInOnTheLighterOrder() {
    PlanningProblem problem = of(1, 1);
    assertThat(WeekRepair.keep(problem, solution(problem, LIGHT, HEAVY)).visits())
        .containsExactly(visit("light", "t", "2026-11-23T09:00", "b"), HEAVY);
  }

  @Test
  void whereNobodyHasRoomTheLighterOrderIsLeft() {
    PlanningProblem problem = problem(List.of(volunteer("a", 1)), List.of(week("a")), light(), heavy());
    PlanningSolution kept = WeekRepair.keep(problem, solution(problem, LIGHT, HEAVY));
    assertThat(kept.visits()).containsExactly(HEAVY);
    assertThat(kept.unassigned()).extracting(Unassigned::order).containsExactly("light");
    assertThat(kept.unassignedWeight()).isEqualTo(10);
    assertThat(kept.travelMinutes()).isEqualTo(24);
  }

  @Test
  void theNextWeekHasRoomOfItsOwn() {
    PlanningProblem problem = problem(List.of(volunteer("a", 1)), List.of(week("a")), light(), heavy());
    PlanningSolution two = solution(problem, LIGHT, visit("heavy", "t", "2026-11-30T09:00", "a"));
    assertThat(WeekRepair.keep(problem, two)).isSameAs(two);
  }

  private static PlanningProblem of(int roomOfA, int roomOfB) {
    return problem(List.of(volunteer("a", roomOfA), volunteer("b", roomOfB)), List.of(week("a", "b")), light(), heavy());
  }

  private static PlanningProblem.Team week(String... members) {
    return team(
        "t",
        List.of(
            period("2026-11-23T08:00", "2026-11-23T18:00"),
            period("2026-11-24T08:00", "2026-11-24T18:00"),
            period("2026-11-30T08:00", "2026-11-30T18:00")),
        members);
  }

  private static PlanningProblem.Order light() {
    return order("light", "p1", 10);
  }

  private static PlanningProblem.Order heavy() {
    return order("heavy", "p1", 100);
  }
}
