package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangshou.planning.ProblemFixtures.at;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.pinned;
import static org.bangshou.planning.ProblemFixtures.problem;
import static org.bangshou.planning.ProblemFixtures.team;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.LOST_TO_A_BETTER_PLAN;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.NOBODY_ELIGIBLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningSolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

class SolvingTest {
  private static final SolveOptions SHORT = new SolveOptions(Duration.ofSeconds(20), 1, 1).withSteps(150).withUnimproved(Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyAnswerIsFeasibleAndItsFiguresAreTrue(long seed) {
    var problem = ProblemFixtures.random(seed, 40, 4);
    assertThat(FeasibilityCheck.faults(problem, solve(problem))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void incrementalScoringAgreesWithScoringFromScratch(long seed) {
    var problem = ProblemFixtures.random(seed, 25, 3);
    var solution = Solving.solve(problem, SHORT.withSteps(30), ProgressListener.NOBODY, EnvironmentMode.FULL_ASSERT);
    assertThat(FeasibilityCheck.faults(problem, solution)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void smallInstancesAreSolvedToTheOptimum(long seed) {
    var problem = ProblemFixtures.random(seed, 8, 1, true);
    var solution = solve(problem);
    assertThat(new long[] {solution.unassignedWeight(), solution.travelMinutes()})
        .isEqualTo(BruteForce.optimum(problem));
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    var problem = ProblemFixtures.random(3, 40, 4);
    var steps = new SolveOptions(Duration.ofMinutes(10), 1, 1).withSteps(150);
    var first = Solving.solve(problem, steps, ProgressListener.NOBODY);
    var second = Solving.solve(problem, steps, ProgressListener.NOBODY);
    assertThat(second.visits()).isEqualTo(first.visits());
    assertThat(second.unassigned()).isEqualTo(first.unassigned());
  }

  @Test
  void severalSearchesAnswerWithTheBest() {
    var problem = ProblemFixtures.random(3, 40, 4);
    var options = new SolveOptions(Duration.ofSeconds(20), 1, 2).withSteps(200);
    var solution = Solving.solve(problem, options, ProgressListener.NOBODY);
    assertThat(FeasibilityCheck.faults(problem, solution)).isEmpty();
  }

  @Test
  void whatIsPinnedIsKept() {
    var pin = new Pin("red", at(0, 10, 15), List.of("wang"));
    var promised = pinned(order("o1", "p2", 60, 1, period(0, 8, 12)), pin);
    var rival = order("o2", "p2", 120, 50, period(0, 9, 11));
    var people = List.of(electrician("li"), electrician("wang", 60));
    var red = team("red", List.of("li", "wang"), period(0, 8, 12));
    var solution = solve(problem(people, List.of(red), List.of(promised, rival)));
    var visit = new PlanningSolution.Visit("o1", "red", at(0, 10, 15), List.of("wang"));
    assertThat(solution.visits()).containsExactly(visit);
    assertThat(solution.unassigned()).singleElement().extracting(u -> u.order()).isEqualTo("o2");
  }

  @Test
  void pinsThatCannotBeKeptAreNamed() {
    var pin = new Pin("red", at(0, 10, 0), null);
    var one = pinned(order("o1", "p2", 60, 1, period(0, 8, 12)), pin);
    var two = pinned(order("o2", "p2", 60, 1, period(0, 8, 12)), pin);
    assertThatThrownBy(() -> solve(single(one, two)))
        .isInstanceOf(PinsClash.class)
        .hasMessageContaining("'o")
        .hasMessageContaining("together with the other pinned orders");
    var alone = pinned(order("o1", "p2", 60, 1, period(3, 8, 12)), pin);
    assertThatThrownBy(() -> solve(single(alone)))
        .hasMessage("order 'o1' is pinned but its team cannot serve it then, even with an empty calendar");
  }

  @Test
  void anOrderThatNobodyCouldServeSaysSo() {
    var solution = solve(single(order("o1", "p1", 60, 1, period(5, 8, 12))));
    assertThat(solution.unassigned()).singleElement().satisfies(left -> {
      assertThat(left.reason()).isEqualTo(NOBODY_ELIGIBLE);
      assertThat(left.detail()).contains("None of 1 teams").contains("1 have no period or no members");
    });
  }

  @Test
  void anOrderThatOneHeavierVisitKeepsOutIsLostToIt() {
    var heavy = order("heavy", "p1", 120, 9, period(0, 9, 10));
    var light = order("light", "p1", 120, 2, period(0, 9, 10));
    assertThat(solve(single(heavy, light)).unassigned()).singleElement().satisfies(left -> {
      assertThat(left.order()).isEqualTo("light");
      assertThat(left.reason()).isEqualTo(LOST_TO_A_BETTER_PLAN);
      assertThat(left.detail()).contains("instead of order heavy").contains("weight 9").contains("against 2");
    });
  }

  @Test
  void anOrderThatNeedsTwoOthersGoneMeetsBusyTeams() {
    var one = order("one", "p1", 90, 9, period(0, 8, 12));
    var two = order("two", "p1", 90, 9, period(0, 8, 12));
    var longer = order("longer", "p1", 200, 10, period(0, 8, 12));
    assertThat(solve(single(one, two, longer)).unassigned()).singleElement().satisfies(left -> {
      assertThat(left.reason()).isEqualTo(ELIGIBLE_BUT_BUSY);
      assertThat(left.detail()).contains("Team red is busy then with one, two");
    });
  }

  @Test
  void whereWeightsAreWeighedAWayTooFarIsNotGone() {
    var people = List.of(electrician("li"));
    var teams = List.of(team("red", List.of("li"), period(0, 8, 12)));
    var orders = List.of(order("near", "p1", 30, 25, period(0, 8, 12)), order("far", "p6", 30, 25, period(0, 8, 12)));
    var solution = solve(problem(people, teams, orders, new Objective("weighed", Map.of())));
    assertThat(solution.visits()).singleElement().extracting(v -> v.order()).isEqualTo("near");
    assertThat(solution.unassigned()).singleElement().extracting(u -> u.reason()).isEqualTo(LOST_TO_A_BETTER_PLAN);
  }

  @Test
  void aListenerHearsFiguresThatOnlyImprove() {
    var problem = ProblemFixtures.random(5, 40, 4);
    var heard = new ArrayList<Progress>();
    Solving.solve(problem, SHORT, heard::add);
    assertThat(heard).isNotEmpty();
    Progress first = heard.getFirst();
    assertThat(first.assigned() + first.unassigned()).isEqualTo(40);
    assertThat(FeasibilityCheck.faults(problem, first.best().get())).isEmpty();
    assertThat(heard).isSortedAccordingTo((a, b) -> Long.compare(b.unassignedWeight(), a.unassignedWeight()));
  }

  @Test
  void aRunThatIsStoppedAnswersWithTheBestSoFar() {
    var problem = ProblemFixtures.random(5, 40, 4);
    var stopper = new Stopper();
    var options = new SolveOptions(Duration.ofMinutes(10), 1, 1).withStopper(stopper);
    var solution = Solving.solve(problem, options, progress -> stopper.stop());
    assertThat(FeasibilityCheck.faults(problem, solution)).isEmpty();
    assertThat(solution.run().seconds()).isLessThan(60);
  }

  @Test
  void noOrdersIsAnEmptyPlan() {
    var solution = solve(single());
    assertThat(solution.visits()).isEmpty();
    assertThat(solution.unassigned()).isEmpty();
  }

  @Test
  void aSoftConstraintThatIsNotKnownIsNoted() {
    var objective = new Objective(null, Map.of("good-weather", 3, "continuity", 1));
    var problem = problem(List.of(electrician("li")), List.of(), List.of(), objective);
    assertThat(Solving.notes(problem)).containsExactly("soft constraint 'good-weather' is not known and is ignored");
  }

  private static PlanningSolution solve(PlanningProblem problem) {
    return Solving.solve(problem, SHORT, ProgressListener.NOBODY);
  }

  /** One team of one electrician on Monday morning. */
  private static PlanningProblem single(Order... orders) {
    var red = team("red", List.of("li"), period(0, 8, 12));
    return problem(List.of(electrician("li")), List.of(red), List.of(orders));
  }
}
