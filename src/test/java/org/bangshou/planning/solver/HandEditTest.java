package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.ProblemFixtures.at;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.limited;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.pinned;
import static org.bangshou.planning.ProblemFixtures.seats;
import static org.bangshou.planning.ProblemFixtures.team;

import java.time.LocalDateTime;
import java.util.List;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.junit.jupiter.api.Test;

class HandEditTest {
  private static final Team RED = team("red", List.of("li"), period(0, 8, 12));
  private static final Team BLUE = team("blue", List.of("wang", "li"), period(0, 8, 12), period(1, 8, 12));
  private static final Order PLACED = order("placed", "p2", 60, 5, period(0, 8, 12), period(1, 8, 12));
  private static final Order OPEN = order("open", "p1", 60, 3, period(0, 8, 12));

  @Test
  void placingAnOrderThatFitsBreaksNothing() {
    var verdict = edit(problem(RED, OPEN), "open", "red", at(0, 10, 30));
    assertThat(verdict).isEqualTo(new EditVerdict(List.of(), List.of("li"), -3, List.of(), 0));
    assertThat(verdict.isFeasible()).isTrue();
  }

  @Test
  void movingAVisitToAnotherTeamChangesTheTravelOfBoth() {
    var verdict = edit(problem(RED, OPEN), "placed", "blue", at(1, 9, 0));
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.unassignedWeightChange()).isZero();
    assertThat(verdict.travelChange()).isZero();
  }

  @Test
  void everyBrokenRuleIsNamed() {
    assertThat(broken(problem(RED, OPEN), "open", "red", at(0, 8, 30))).containsExactly("overlap");
    assertThat(broken(problem(RED, OPEN), "open", "red", at(0, 8, 5))).contains("base-leg-too-short", "overlap");
    assertThat(broken(problem(RED, OPEN), "open", "red", at(0, 10, 5))).containsExactly("travel-too-short");
    assertThat(broken(problem(RED, OPEN), "open", "red", at(0, 11, 0))).containsExactly("back-too-late");
    assertThat(broken(problem(RED, OPEN), "open", "red", at(0, 12, 0))).contains("team-unavailable");
    assertThat(broken(problem(RED, OPEN), "open", "blue", at(1, 9, 0))).containsExactly("outside-start-windows");
    assertThat(broken(problem(limited(RED, 1), OPEN), "open", "red", at(0, 10, 30)))
        .containsExactly("too-many-visits-a-day");
    assertThat(broken(problem(RED, seats(OPEN, 2)), "open", "red", at(0, 10, 30))).containsExactly("member-lacks-skill");
    assertThat(broken(problem(RED, seats(OPEN, 2)), "open", "blue", at(0, 9, 0))).containsExactly("member-in-two-places");
  }

  @Test
  void aWeeklyCapThatWouldBeExceededIsNamed() {
    var people = List.of(electrician("li", 100), electrician("wang"));
    assertThat(broken(problem(people, List.of(RED, BLUE), List.of(PLACED, OPEN)), "open", "red", at(0, 10, 30)))
        .containsExactly("over-weekly-cap");
  }

  @Test
  void aPinThatWouldBeLeftIsNamed() {
    var promised = pinned(OPEN, new Pin("blue", at(0, 9, 0), null));
    assertThat(broken(problem(RED, promised), "open", "red", at(0, 10, 30)))
        .containsExactly("pinned-team", "pinned-start");
  }

  @Test
  void candidatesAreRankedByWhatTheyWouldCost() {
    var ranked = Candidates.rank(problem(RED, OPEN), solution(), "open");
    assertThat(ranked).extracting(RankedCandidate::team).containsExactly("red", "blue");
    assertThat(ranked.get(0)).isEqualTo(new RankedCandidate("red", at(0, 9, 30), List.of(), -3, 0, 0));
    assertThat(ranked.get(1)).isEqualTo(new RankedCandidate("blue", at(0, 8, 10), List.of(), -3, 20, 20));
  }

  @Test
  void aCandidateWithoutRoomSaysWhoWouldBeDisplaced() {
    var long1 = order("open", "p1", 180, 3, period(0, 8, 12));
    var ranked = Candidates.rank(problem(RED, long1), solution(), "open");
    assertThat(ranked).extracting(RankedCandidate::team).containsExactly("blue", "red");
    assertThat(ranked.get(1).displaced()).containsExactly("placed");
    assertThat(ranked.get(1).unassignedWeightChange()).isEqualTo(2);
    assertThat(ranked.get(1).travelChange()).isEqualTo(-20);
  }

  @Test
  void anAssignedOrderIsComparedWithWhereItIs() {
    var ranked = Candidates.rank(problem(RED, OPEN), solution(), "placed");
    assertThat(ranked).extracting(RankedCandidate::softCostChange).containsExactly(0L, 0L);
    assertThat(ranked).extracting(RankedCandidate::unassignedWeightChange).containsExactly(0L, 0L);
  }

  private static List<String> broken(PlanningProblem problem, String order, String team, LocalDateTime start) {
    return edit(problem, order, team, start).broken();
  }

  private static EditVerdict edit(PlanningProblem problem, String order, String team, LocalDateTime start) {
    return EditCheck.check(problem, solution(), new HandEdit(order, team, start));
  }

  private static PlanningProblem problem(Team red, Order open) {
    return problem(List.of(electrician("li"), electrician("wang")), List.of(red, BLUE), List.of(PLACED, open));
  }

  private static PlanningProblem problem(
      List<PlanningProblem.Volunteer> people, List<Team> teams, List<Order> orders) {
    return org.bangshou.planning.ProblemFixtures.problem(people, teams, orders);
  }

  /** Team red with li serves the placed order from nine to ten. */
  private static PlanningSolution solution() {
    var visit = new Visit("placed", "red", at(0, 9, 0), List.of("li"));
    var open = new PlanningSolution.Unassigned("open", PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY, null, null);
    return new PlanningSolution(
        1, "small", 3, 40, List.of(visit), List.of(open), new PlanningSolution.Run(0, 0, null, null));
  }
}
