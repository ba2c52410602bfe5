package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {
  private static final Map<String, Integer> WEIGHTS =
      Map.of("travel-minutes", 1, "waiting-minutes", 1, "late-start", 2, "continuity", 30);

  /** Every team at every minute of every window, judged as an edit by hand is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOpeningsAreTheCheapestEditsThatBreakNothing(long seed) {
    PlanningProblem problem = weighed(ProblemFixtures.random(seed, 20, 3));
    var options = new SolveOptions(Duration.ofSeconds(20), seed, 1).withSteps(40);
    var solution = Solving.solve(problem, options, ProgressListener.NOBODY);
    var model = new Model(problem);
    for (Order order : problem.orders()) {
      Map<String, Long> cheapest = new HashMap<>();
      for (Team team : problem.teams())
        for (Period window : order.startWindows())
          for (LocalDateTime start = window.start(); !start.isAfter(window.end()); start = start.plusMinutes(5)) {
            var verdict = EditCheck.check(model, solution, new HandEdit(order.id(), team.id(), start));
            if (verdict.isFeasible()) cheapest.merge(team.id(), verdict.softCostChange(), Math::min);
          }
      Map<String, Long> found = new HashMap<>();
      for (Opening opening : Openings.list(problem, solution, order.id())) {
        var verdict = EditCheck.check(model, solution, new HandEdit(order.id(), opening.team(), opening.start()));
        assertThat(verdict.broken()).as(opening.toString()).isEmpty();
        assertThat(verdict.shares()).isEqualTo(opening.shares());
        assertThat(verdict.travelChange()).isEqualTo(opening.travelChange());
        assertThat(verdict.unassignedWeightChange()).isEqualTo(opening.unassignedWeightChange());
        found.put(opening.team(), opening.softCostChange());
      }
      assertThat(found).as(order.toString()).isEqualTo(cheapest);
    }
  }

  private static PlanningProblem weighed(PlanningProblem p) {
    var orders = p.orders().stream().map(o -> ProblemFixtures.preferring(o, "t1")).toList();
    return new PlanningProblem(
        p.version(), p.name(), p.horizon(), p.places(), p.travel(), p.volunteers(), p.teams(), orders,
        new Objective("first", WEIGHTS));
  }
}
