package org.bangshou.planning.solver;

import static org.bangshou.planning.ProblemFixtures.at;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.limited;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.pinned;
import static org.bangshou.planning.ProblemFixtures.preferring;
import static org.bangshou.planning.ProblemFixtures.problem;
import static org.bangshou.planning.ProblemFixtures.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class ScheduleConstraintsTest {
  private static final Period MORNING = period(0, 8, 12);
  private static final Period AFTERNOON = period(0, 13, 17);
  private static final Team RED = team("red", List.of("li"), MORNING, AFTERNOON);
  private static final Volunteer LI = electrician("li");
  private final ConstraintVerifier<ScheduleConstraints, Schedule> constraints =
      ConstraintVerifier.build(new ScheduleConstraints(), Schedule.class, Visit.class);

  @Test
  void aPinnedOrderMustHaveATeam() {
    var promised = pinned(order("o", "p1", 60, 5, MORNING), new Pin("red", null, null));
    verify(ScheduleConstraints::pinnedUnassigned, visits(LI, RED, promised), 1);
    verify(ScheduleConstraints::pinnedUnassigned, visits(LI, RED, order("o", "p1", 60, 5, MORNING)), 0);
    verify(ScheduleConstraints::pinnedUnassigned, given(visits(LI, RED, promised), 0), 0);
  }

  @Test
  void aPinLeavesOnlyItsTeamAndItsTime() {
    var promised = pinned(order("o", "p1", 60, 5, MORNING, AFTERNOON), new Pin("red", at(0, 14, 0), null));
    var range = visits(LI, RED, promised).getFirst().getRange();
    org.assertj.core.api.Assertions.assertThat(range).singleElement().hasToString("red@780");
  }

  @Test
  void backToBackVisitsFitADay() {
    var first = order("o1", "p1", 60, 1, MORNING);
    var second = order("o2", "p1", 100, 1, MORNING);
    verify(ScheduleConstraints::dayDoesNotFit, given(visits(LI, RED, first, second), 0, 0), 0);
  }

  @Test
  void moreThanTheDayHoldsDoesNotFit() {
    var first = order("o1", "p1", 120, 1, MORNING);
    var second = order("o2", "p2", 120, 1, MORNING);
    verify(ScheduleConstraints::dayDoesNotFit, given(visits(LI, RED, first, second), 0, 0), 2);
  }

  @Test
  void theLimitOfVisitsCountsAllPeriodsOfTheDate() {
    var first = order("o1", "p1", 60, 1, MORNING);
    var second = order("o2", "p1", 60, 1, AFTERNOON);
    verify(ScheduleConstraints::tooManyVisitsADay, given(visits(LI, limited(RED, 1), first, second), 0, 1), 1);
    verify(ScheduleConstraints::tooManyVisitsADay, given(visits(LI, limited(RED, 2), first, second), 0, 1), 0);
    verify(ScheduleConstraints::tooManyVisitsADay, given(visits(LI, RED, first, second), 0, 1), 0);
  }

  @Test
  void aWeeklyCapCountsOverTheDaysOfTheWeek() {
    var first = order("o1", "p1", 60, 1, MORNING);
    var second = order("o2", "p1", 60, 1, AFTERNOON);
    verify(ScheduleConstraints::seatsNotFilled, given(visits(electrician("li", 120), RED, first, second), 0, 1), 0);
    verify(ScheduleConstraints::seatsNotFilled, given(visits(electrician("li", 119), RED, first, second), 0, 1), 1);
  }

  @Test
  void aVolunteerOfTwoTeamsIsNotInBothAtOnce() {
    var blue = team("blue", List.of("li"), MORNING);
    var first = order("o1", "p1", 60, 1, new Period(at(0, 9, 0), at(0, 9, 0)));
    var same = order("o2", "p1", 60, 1, new Period(at(0, 9, 30), at(0, 9, 30)));
    var after = order("o2", "p1", 60, 1, new Period(at(0, 10, 0), at(0, 10, 0)));
    var teams = List.of(RED, blue);
    verify(ScheduleConstraints::seatsNotFilled, given(visits(List.of(LI), teams, null, first, same), 0, 2), 1);
    verify(ScheduleConstraints::seatsNotFilled, given(visits(List.of(LI), teams, null, first, after), 0, 2), 0);
  }

  @Test
  void anUnassignedOrderCostsItsWeight() {
    var visits = visits(LI, RED, order("o", "p1", 60, 7, MORNING));
    verify(ScheduleConstraints::unassignedWeight, visits, 7);
    verify(ScheduleConstraints::unassignedCost, visits, 0);
    verify(ScheduleConstraints::unassignedWeight, given(visits, 0), 0);
  }

  @Test
  void whereWeightsAreWeighedAnUnassignedOrderIsASoftCost() {
    var visits = visits(new Objective("weighed", null), order("o", "p1", 60, 7, MORNING));
    verify(ScheduleConstraints::unassignedCost, visits, 7);
    verify(ScheduleConstraints::unassignedWeight, visits, 0);
    verify(ScheduleConstraints::unassignedCost, given(visits, 0), 0);
  }

  @Test
  void travelCountsFromBaseToBase() {
    var near = order("o1", "p1", 30, 1, MORNING);
    var far = order("o2", "p3", 30, 1, MORNING);
    verify(ScheduleConstraints::travelMinutes, given(visits(LI, RED, near, far), 0, 0), 60);
    verify(ScheduleConstraints::travelMinutes, given(visits(LI, RED, near, far), 0, -1), 20);
  }

  @Test
  void waitingCountsBetweenVisitsOnly() {
    var objective = new Objective(null, Map.of("waiting-minutes", 2));
    var early = order("o1", "p1", 30, 1, new Period(at(0, 9, 0), at(0, 9, 0)));
    var late = order("o2", "p1", 30, 1, new Period(at(0, 10, 0), at(0, 10, 0)));
    verify(ScheduleConstraints::waitingMinutes, given(visits(objective, early, late), 0, 0), 60);
    verify(ScheduleConstraints::waitingMinutes, given(visits(objective, early, late), 0, -1), 0);
    verify(ScheduleConstraints::waitingMinutes, given(visits(LI, RED, early, late), 0, 0), 0);
  }

  @Test
  void aLateStartCountsFromTheOpeningOfTheWindow() {
    var objective = new Objective(null, Map.of("late-start", 3));
    verify(ScheduleConstraints::lateStart, given(visits(objective, order("o", "p2", 30, 1, MORNING)), 0), 60);
    verify(ScheduleConstraints::lateStart, given(visits(LI, RED, order("o", "p2", 30, 1, MORNING)), 0), 0);
  }

  @Test
  void anotherTeamThanThePreferredCostsContinuity() {
    var objective = new Objective(null, Map.of("continuity", 5));
    var people = List.of(LI);
    var teams = List.of(RED, team("blue", List.of("li"), MORNING));
    var wished = preferring(order("o", "p1", 60, 1, MORNING), "blue");
    verify(ScheduleConstraints::continuity, given(visits(people, teams, objective, wished), 0), 5);
    verify(ScheduleConstraints::continuity, given(visits(people, teams, objective, wished), 1), 0);
    verify(ScheduleConstraints::continuity, given(visits(people, teams, null, wished), 0), 0);
  }

  @Test
  void whomARuleWouldRatherSpareCosts() {
    var objective = new Objective(null, Map.of("rule-cost", 2));
    var aged = new Volunteer("aged", Map.of("prefer-1", 1), null, null);
    var young = new Volunteer("young", Map.of("prefer-1", 31), null, null);
    var teams = List.of(team("red", List.of("aged"), MORNING), team("blue", List.of("young"), MORNING));
    var like = order("o", "p1", 60, 1, MORNING);
    var wanted =
        new Order("o", "p1", null, 60, like.startWindows(), List.of(new Seat(Map.of("prefer-1", 1), null)), 1, null, null);
    verify(ScheduleConstraints::ruleCost, given(visits(List.of(aged, young), teams, objective, wanted), 0), 60);
    verify(ScheduleConstraints::ruleCost, given(visits(List.of(aged, young), teams, objective, wanted), 1), 0);
    verify(ScheduleConstraints::ruleCost, given(visits(List.of(aged, young), teams, null, wanted), 0), 0);
  }

  private void verify(
      BiFunction<ScheduleConstraints, ConstraintFactory, Constraint> constraint, List<Visit> visits, int penalty) {
    constraints.verifyThat(constraint).given(visits.toArray()).penalizesBy(penalty);
  }

  private static List<Visit> visits(Volunteer person, Team team, Order... orders) {
    return visits(List.of(person), List.of(team), null, orders);
  }

  private static List<Visit> visits(Objective objective, Order... orders) {
    return visits(List.of(LI), List.of(RED), objective, orders);
  }

  private static List<Visit> visits(
      List<Volunteer> people, List<Team> teams, @Nullable Objective objective, Order... orders) {
    var model = new Model(problem(people, teams, List.of(orders), objective));
    return new ArrayList<>(model.orders.stream().map(Visit::new).toList());
  }

  /** Gives the visits these team-days, by number among all; -1 is none. */
  private static List<Visit> given(List<Visit> visits, int... days) {
    for (int v = 0; v < days.length; v++) {
      int wanted = days[v];
      var day = visits.get(v).getRange().stream().filter(d -> d.index == wanted).findFirst();
      visits.get(v).setTeamDay(day.orElse(null));
    }
    return visits;
  }
}
