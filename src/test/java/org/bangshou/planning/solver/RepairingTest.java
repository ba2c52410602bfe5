package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.ProblemFixtures.at;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.pinned;
import static org.bangshou.planning.ProblemFixtures.problem;
import static org.bangshou.planning.ProblemFixtures.team;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairingTest {
  private static final List<Volunteer> PEOPLE = List.of(electrician("li"), electrician("wang"));
  private static final List<Team> TEAMS =
      List.of(team("red", List.of("li"), period(0, 8, 12)), team("blue", List.of("wang"), period(1, 8, 12)));
  private static final Order EARLY = order("early", "p1", 60, 1, period(0, 8, 11));
  private static final Order EITHER = order("either", "p1", 120, 1, period(0, 8, 11), period(1, 8, 11));

  @Test
  void anUrgentOrderTakesAGapAndNobodyMoves() {
    var running = planned(visit("early", "red", at(0, 9, 0), "li"));
    var urgent = order("urgent", "p1", 60, 9, period(0, 8, 12));
    var repaired = repair(problem(PEOPLE, TEAMS, List.of(EARLY, urgent)), running, 3);
    assertThat(start(repaired, "early")).isEqualTo(at(0, 9, 0));
    assertThat(start(repaired, "urgent")).isEqualTo(at(0, 10, 0));
  }

  @Test
  void aVisitGivesWayThatFindsAnotherPlace() {
    var running = planned(visit("either", "red", at(0, 8, 30), "li"));
    var urgent = order("urgent", "p1", 180, 9, period(0, 8, 9));
    var now = problem(PEOPLE, TEAMS, List.of(EITHER, urgent));
    var repaired = repair(now, running, 1);
    assertThat(repaired.unassigned()).isEmpty();
    assertThat(teamOf(repaired, "either")).isEqualTo("blue");
    assertThat(Repairing.moved(running, repaired)).isEqualTo(1);
    assertThat(repair(now, running, 0).unassigned()).extracting(u -> u.order()).containsExactly("urgent");
  }

  @Test
  void onlyALighterVisitIsLeftOutForAnOrderThatIsNew() {
    var only = order("only", "p1", 120, 9, period(0, 8, 11));
    var running = planned(visit("only", "red", at(0, 8, 30), "li"));
    var light = order("light", "p1", 180, 9, period(0, 8, 9));
    assertThat(repair(problem(PEOPLE, TEAMS, List.of(only, light)), running, 3).visits()).extracting(Visit::order).containsExactly("only");
    var heavy = order("heavy", "p1", 180, 10, period(0, 8, 9));
    assertThat(repair(problem(PEOPLE, TEAMS, List.of(only, heavy)), running, 3).visits()).extracting(Visit::order).containsExactly("heavy");
  }

  @Test
  void whatIsPinnedGivesNoWay() {
    var running = planned(visit("either", "red", at(0, 8, 30), "li"));
    var urgent = order("urgent", "p1", 180, 9, period(0, 8, 9));
    var repaired = repair(problem(PEOPLE, TEAMS, List.of(pinned(EITHER, new Pin("red", null, null)), urgent)), running, 3);
    assertThat(repaired.visits()).extracting(Visit::order).containsExactly("either");
    assertThat(start(repaired, "either")).isEqualTo(at(0, 8, 30));
  }

  @Test
  void whoFallsIllIsReplacedByAColleagueAtTheSameHour() {
    var team = team("red", List.of("li", "wang"), period(0, 8, 12));
    var running = planned(visit("early", "red", at(0, 9, 0), "li"));
    var ill = new Volunteer("li", Map.of(ProblemFixtures.ELECTRICIAN, 3), List.of(period(1, 8, 12)), null);
    var repaired = repair(problem(List.of(ill, electrician("wang")), List.of(team), List.of(EARLY)), running, 3);
    assertThat(repaired.visits()).containsExactly(visit("early", "red", at(0, 9, 0), "wang"));
  }

  @Test
  void whatCannotBeKeptLooksForAnotherPlaceBesideTheFewThatMayMove() {
    var running = planned(visit("either", "red", at(0, 9, 0), "li"));
    var ill = new Volunteer("li", Map.of(ProblemFixtures.ELECTRICIAN, 3), List.of(period(3, 8, 12)), null);
    var repaired = repair(problem(List.of(ill, electrician("wang")), TEAMS, List.of(EITHER)), running, 0);
    assertThat(teamOf(repaired, "either")).isEqualTo("blue");
  }

  @Test
  void aCancelledOrderLeavesAGapForOneThatWasLeft() {
    var running = new PlanningSolution(
        1, "small", 1, 0, List.of(visit("gone", "red", at(0, 9, 0), "li")),
        List.of(PlanningSolution.Unassigned.of("early", PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY, List.of())),
        new PlanningSolution.Run(0, 0, null, null));
    var repaired = repair(problem(PEOPLE, TEAMS, List.of(EARLY)), running, 0);
    assertThat(repaired.visits()).extracting(Visit::order).containsExactly("early");
  }

  /** Weekly caps, people in two teams, holes: the answer keeps every rule, and no more moves than allowed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyRepairIsFeasibleAndCalm(long seed) {
    PlanningProblem whole = ProblemFixtures.random(seed, 40, 4);
    List<Order> first = whole.orders().subList(0, 35);
    PlanningProblem before = problem(whole.volunteers(), whole.teams(), first);
    var options = new SolveOptions(Duration.ofSeconds(20), seed, 1).withSteps(100);
    PlanningSolution running = Solving.solve(before, options, ProgressListener.NOBODY);
    List<Order> then = new ArrayList<>(whole.orders());
    String cancelled = running.visits().getFirst().order();
    then.removeIf(order -> order.id().equals(cancelled));
    PlanningProblem now = problem(whole.volunteers(), whole.teams(), then);
    PlanningSolution repaired = repair(now, running, 2);
    assertThat(FeasibilityCheck.faults(now, repaired)).isEmpty();
    assertThat(Repairing.moved(running, repaired)).isBetween(1L, 3L);
    assertThat(repair(now, running, 2).visits()).isEqualTo(repaired.visits());
  }

  private static PlanningSolution repair(PlanningProblem problem, PlanningSolution running, int most) {
    return Repairing.repair(problem, running, most, 1);
  }

  private static PlanningSolution planned(Visit... visits) {
    return new PlanningSolution(1, "small", 0, 0, List.of(visits), List.of(), new PlanningSolution.Run(0, 0, null, null));
  }

  private static Visit visit(String order, String team, LocalDateTime start, String... members) {
    return new Visit(order, team, start, List.of(members));
  }

  private static String teamOf(PlanningSolution solution, String order) {
    return solution.visits().stream().filter(v -> v.order().equals(order)).findFirst().orElseThrow().team();
  }

  private static LocalDateTime start(PlanningSolution solution, String order) {
    return solution.visits().stream().filter(v -> v.order().equals(order)).findFirst().orElseThrow().start();
  }
}
