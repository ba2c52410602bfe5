package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.problem;
import static org.bangshou.planning.ProblemFixtures.team;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.bangshou.planning.contract.PlanningSolution;
import org.junit.jupiter.api.Test;

/** Whom a rule would rather spare is spared where it can be, and comes where nobody else does. */
class RuleCostsTest {

  private static final Period MORNING = period(0, 8, 12);
  private static final Objective RULES_COUNT = new Objective(null, Map.of("rule-cost", 1));
  private static final String KEY = "prefer-1";

  private final Volunteer spared = person("aged", 1);
  private final Volunteer young = person("young", 31);

  @Test
  void withinATeamTheOneWhoCostsNothingGoes() {
    var solution = solve(problem(List.of(spared, young), List.of(team("red", List.of("aged", "young"), MORNING)),
        List.of(wanted("o", 1)), RULES_COUNT));
    assertThat(solution.visits()).singleElement().satisfies(v -> assertThat(v.members()).containsExactly("young"));
  }

  @Test
  void ofTwoTeamsTheOneThatNeedsNotSpareAnybodyGoes() {
    var teams = List.of(team("red", List.of("aged"), MORNING), team("blue", List.of("young"), MORNING));
    var solution = solve(problem(List.of(spared, young), teams, List.of(wanted("o", 1)), RULES_COUNT));
    assertThat(solution.visits()).singleElement().satisfies(v -> assertThat(v.team()).isEqualTo("blue"));
  }

  @Test
  void whereNobodyElseIsThereTheyComeAllTheSame() {
    var solution = solve(problem(List.of(spared, young), List.of(team("red", List.of("aged", "young"), MORNING)),
        List.of(wanted("o", 2)), RULES_COUNT));
    assertThat(solution.visits()).singleElement()
        .satisfies(v -> assertThat(v.members()).containsExactlyInAnyOrder("aged", "young"));
  }

  private static Volunteer person(String id, int level) {
    return new Volunteer(id, Map.of(KEY, level), null, null);
  }

  private static Order wanted(String id, int people) {
    Order like = order(id, "p1", 60, 10, MORNING);
    return new Order(
        id, like.place(), null, 60, like.startWindows(), List.of(new Seat(Map.of(KEY, 1), people)), 10, null, null);
  }

  private static PlanningSolution solve(PlanningProblem problem) {
    var solution = Solving.solve(problem, new SolveOptions(Duration.ofSeconds(20), 1, 1).withSteps(50), ProgressListener.NOBODY);
    assertThat(FeasibilityCheck.faults(problem, solution)).isEmpty();
    return solution;
  }
}
