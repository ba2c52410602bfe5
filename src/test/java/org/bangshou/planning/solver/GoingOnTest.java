package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.problem;
import static org.bangshou.planning.ProblemFixtures.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** From a plan, from news and to an end: what a search begins with, hears of, and stops at. */
class GoingOnTest {
  private static final SolveOptions LONG = new SolveOptions(Duration.ofMinutes(10), 1, 1);

  @Test
  void aSearchGoesOnFromAPlanAndIsNeverWorseThanIt() {
    var problem = ProblemFixtures.random(7, 60, 4);
    var first = Solving.solve(problem, LONG.withSteps(300), ProgressListener.NOBODY);
    var next = Solving.solve(problem, LONG.withSteps(1).withFrom(first), ProgressListener.NOBODY);
    var anew = Solving.solve(problem, LONG.withSteps(1), ProgressListener.NOBODY);
    assertThat(next.unassignedWeight()).isLessThanOrEqualTo(first.unassignedWeight()).isLessThan(anew.unassignedWeight());
  }

  @Test
  void whatNoLongerFitsIsDroppedAndTheRestIsKept() {
    var people = List.of(electrician("li"));
    var teams = List.of(team("red", List.of("li"), period(0, 8, 12)));
    var orders = List.of(order("light", "p1", 60, 1, period(0, 8, 12)), order("heavy", "p9", 60, 9, period(0, 8, 12)));
    var from = new PlanningSolution(
        1, "", 0, 0,
        List.of(visit("light"), visit("heavy"), visit("cancelled")), List.of(), new PlanningSolution.Run(0, 0, null, null));
    var draft = Assignment.of(new Model(problem(people, teams, orders)), from).draft(new Model(problem(people, teams, orders)));
    Repair.drop(draft);
    assertThat(draft.dayOf(1)).isEqualTo(0);
    assertThat(draft.dayOf(0)).isEqualTo(Draft.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void newsEnterARunningSearch(long seed) {
    PlanningProblem whole = ProblemFixtures.random(seed, 40, 4);
    PlanningProblem before = problem(whole.volunteers(), whole.teams(), whole.orders().subList(0, 30));
    List<Order> then = new ArrayList<>(whole.orders());
    then.removeIf(o -> o.id().equals("o0"));
    PlanningProblem after = problem(whole.volunteers(), whole.teams().subList(0, 3), then);
    var feed = new ProblemFeed(before);
    var stopper = new Stopper();
    AtomicReference<PlanningSolution> heard = new AtomicReference<>();
    var solution =
        Solving.solve(
            before,
            LONG.withFeed(feed).withStopper(stopper),
            progress -> {
              if (heard.getAndSet(progress.best().get()) == null) feed.put(after);
              else if (feed.solved().equals(after)) stopper.stop();
            },
            EnvironmentMode.FULL_ASSERT);
    assertThat(feed.solved()).isSameAs(after);
    assertThat(FeasibilityCheck.faults(after, solution)).isEmpty();
    assertThat(solution.visits()).extracting(Visit::order).anyMatch(then.subList(29, 39).stream().map(Order::id).toList()::contains);
  }

  @Test
  void newsThatComeAtTheEndAreInTheAnswerAllTheSame() {
    var before = ProblemFixtures.random(3, 30, 4);
    var after = problem(before.volunteers(), before.teams(), before.orders().subList(3, 30));
    var feed = new ProblemFeed(before);
    var stopper = new Stopper();
    stopper.stop();
    feed.put(after);
    var solution = Solving.solve(before, LONG.withFeed(feed).withStopper(stopper), ProgressListener.NOBODY);
    assertThat(FeasibilityCheck.faults(after, solution)).isEmpty();
  }

  @Test
  void whenEveryOrderIsGoneTheSearchEnds() {
    var before = ProblemFixtures.random(3, 30, 4);
    var feed = new ProblemFeed(before);
    var solution =
        Solving.solve(before, LONG.withFeed(feed), progress -> feed.put(problem(before.volunteers(), before.teams(), List.of())));
    assertThat(solution.visits()).isEmpty();
    assertThat(solution.unassigned()).isEmpty();
  }

  @Test
  void aSearchEndsWhenNothingGetsBetter() {
    var problem = ProblemFixtures.random(11, 8, 1, true);
    long began = System.nanoTime();
    Solving.solve(problem, LONG.withUnimproved(Duration.ofMillis(300)), ProgressListener.NOBODY);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  private static Visit visit(String order) {
    return new Visit(order, "red", ProblemFixtures.at(0, 9, 0), List.of("li"));
  }
}
