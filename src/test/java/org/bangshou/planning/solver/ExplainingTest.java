package org.bangshou.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.planning.ProblemFixtures.at;
import static org.bangshou.planning.ProblemFixtures.electrician;
import static org.bangshou.planning.ProblemFixtures.order;
import static org.bangshou.planning.ProblemFixtures.period;
import static org.bangshou.planning.ProblemFixtures.pinned;
import static org.bangshou.planning.ProblemFixtures.team;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.LOST_TO_A_BETTER_PLAN;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.NOBODY_ELIGIBLE;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bangshou.planning.FeasibilityCheck;
import org.bangshou.planning.ProblemFixtures;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.bangshou.planning.contract.PlanningSolution;
import org.bangshou.planning.contract.PlanningSolution.UnassignedReason;
import org.bangshou.planning.contract.PlanningSolution.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.ScoreManager;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

class ExplainingTest {
  private static final SolveOptions SHORT = new SolveOptions(Duration.ofSeconds(20), 1, 1).withSteps(60);
  private static final Period MORNING = period(0, 8, 12);
  private static final Order PLACED = order("placed", "p2", 60, 5, MORNING);

  /** Everything is on a grid of ten minutes, so a team that could come at all could come at one of these. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aTeamIsEligibleExactlyWhenItCouldServeTheOrderWithAnEmptyCalendar(long seed) {
    var problem = ProblemFixtures.random(seed, 16, 3);
    for (Order order : problem.orders()) {
      var explained = Explaining.explain(problem, empty(problem), order.id());
      for (var finding : explained.teams())
        assertThat(finding.isEligible()).as(order + " " + finding).isEqualTo(couldServe(problem, order, finding.team()));
      boolean anybody = explained.teams().stream().anyMatch(Explanation.TeamFinding::isEligible);
      assertThat(explained.reason() == NOBODY_ELIGIBLE).isEqualTo(!anybody);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void theReasonOfEachOrderThatIsLeftIsTheOneThatTryingEverythingFinds(long seed) {
    var problem = unlimited(ProblemFixtures.random(seed, 16, 2, true));
    var solution = Solving.solve(problem, SHORT, ProgressListener.NOBODY);
    assertThat(solution.unassigned()).isNotEmpty();
    for (var left : solution.unassigned()) {
      UnassignedReason tried = reason(problem, solution, left.order());
      assertThat(Explaining.explain(problem, solution, left.order()).reason()).as(left.toString()).isEqualTo(tried);
      assertThat(left.reason()).isEqualTo(tried);
    }
  }

  /** Of people without caps: the search counts the cheapest crew of a visit, the explanation the one that goes. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void theSharesOfAllVisitsAreWhatTheConstraintsOfTheSolverCount(long seed) {
    var problem = weighed(unlimited(ProblemFixtures.random(seed, 14, 2, true)));
    var solution = Solving.solve(problem, SHORT, ProgressListener.NOBODY);
    var model = new Model(problem);
    var standing = new Standing(model, solution);
    SoftFigures all =
        model.days.stream().map(day -> standing.figures(day, standing.on(day))).reduce(SoftFigures.NOTHING, SoftFigures::plus);
    assertThat(costs(all.shares(model.weights))).isEqualTo(constraintTotals(model, solution)).isNotEmpty();
    for (Visit visit : solution.visits()) {
      var without = new Standing(model, without(solution, visit));
      SoftFigures rest =
          model.days.stream().map(day -> without.figures(day, without.on(day))).reduce(SoftFigures.NOTHING, SoftFigures::plus);
      var served = Objects.requireNonNull(Explaining.explain(problem, solution, visit.order()).served());
      assertThat(served.shares()).isEqualTo(all.minus(rest).shares(model.weights));
    }
  }

  @Test
  void ofAnOrderThatIsServedTheNextChoicesAreOtherTeams() {
    var red = team("red", List.of("li"), MORNING);
    var blue = new Team("blue", "p1", List.of("wang"), null, null, List.of(MORNING), null);
    var problem = ProblemFixtures.problem(List.of(electrician("li"), electrician("wang")), List.of(red, blue), List.of(PLACED));
    var explained = Explaining.explain(problem, solution(visit("placed", "red", at(0, 8, 20), "li")), "placed");
    assertThat(explained.next()).extracting(RankedCandidate::team).containsExactly("blue");
    assertThat(explained.next().getFirst().softCostChange()).isEqualTo(-20);
    assertThat(Objects.requireNonNull(explained.served()).shares()).containsExactly(new Share("travel-minutes", 40, 40));
  }

  @Test
  void aStartIsExplainedByTheWayTheWindowTheMembersThePinOrTheChoiceOfSomebody() {
    assertThat(start(PLACED, List.of(MORNING), at(0, 8, 20))).isEqualTo("from-base {minutes=20}");
    assertThat(start(order("placed", "p2", 60, 5, period(0, 9, 12)), List.of(MORNING), at(0, 9, 0)))
        .isEqualTo("window-opens {earlier=08:20}");
    assertThat(start(PLACED, List.of(period(0, 9, 12)), at(0, 9, 0))).isEqualTo("members-free {earlier=08:20}");
    assertThat(start(PLACED, List.of(MORNING), at(0, 10, 0))).isEqualTo("chosen {earlier=08:20}");
    assertThat(start(pinned(PLACED, new Pin("red", at(0, 10, 0), null)), List.of(MORNING), at(0, 10, 0))).isEqualTo("pinned {}");
  }

  @Test
  void whatNothingStandsInTheWayOfAnyMoreHasNoReason() {
    var problem = ProblemFixtures.problem(List.of(electrician("li")), List.of(team("red", List.of("li"), MORNING)), List.of(PLACED));
    var explained = Explaining.explain(problem, solution(), "placed");
    assertThat(explained.reason()).isNull();
    assertThat(explained.why()).extracting("code").containsExactly("room");
  }

  private static String start(Order order, List<Period> free, LocalDateTime start) {
    var li = new Volunteer("li", Map.of(ProblemFixtures.ELECTRICIAN, 3), free, null);
    var problem = ProblemFixtures.problem(List.of(li), List.of(team("red", List.of("li"), MORNING)), List.of(order));
    var served = Explaining.explain(problem, solution(visit("placed", "red", start, "li")), "placed").served();
    var because = Objects.requireNonNull(served).because();
    return because.code() + " " + because.values();
  }

  /** Every start of the grid, every crew, by the checker that shares no code with the solver. */
  private static boolean couldServe(PlanningProblem problem, Order order, String team) {
    List<String> members =
        problem.teams().stream().filter(t -> t.id().equals(team)).findFirst().orElseThrow().members();
    for (Period window : order.startWindows())
      for (LocalDateTime start = window.start(); !start.isAfter(window.end()); start = start.plusMinutes(10))
        for (List<String> crew : crews(members, seats(order)))
          if (isFeasible(problem, new Visit(order.id(), team, start, crew))) return true;
    return false;
  }

  private static boolean isFeasible(PlanningProblem problem, Visit visit) {
    var rest = problem.orders().stream().filter(o -> o.id().equals(visit.order())).toList();
    var alone = with(problem, problem.volunteers(), problem.teams(), rest, null);
    return FeasibilityCheck.faults(alone, solution(visit)).stream().allMatch(fault -> fault.startsWith("travel is"));
  }

  private static List<List<String>> crews(List<String> members, int seats) {
    if (seats == 0) return List.of(List.of());
    var all = new ArrayList<List<String>>();
    for (List<String> fewer : crews(members, seats - 1))
      for (String member : members)
        if (!fewer.contains(member)) all.add(Stream.concat(fewer.stream(), Stream.of(member)).toList());
    return all;
  }

  private static int seats(Order order) {
    return order.seats().stream().mapToInt(s -> s.count() == null ? 1 : s.count()).sum();
  }

  /** Tries each period of each team with everything that is there, and with each of its visits taken out. */
  private static UnassignedReason reason(PlanningProblem problem, PlanningSolution solution, String left) {
    if (problem.teams().stream().noneMatch(t -> couldServe(problem, find(problem, left), t.id()))) return NOBODY_ELIGIBLE;
    for (Team team : problem.teams())
      for (Period period : team.available()) {
        List<String> there =
            solution.visits().stream()
                .filter(v -> v.team().equals(team.id()))
                .filter(v -> !v.start().isBefore(period.start()) && v.start().isBefore(period.end()))
                .map(Visit::order)
                .toList();
        for (String out : there) {
          var orders = new ArrayList<>(there.stream().filter(o -> !o.equals(out)).map(o -> find(problem, o)).toList());
          orders.add(find(problem, left));
          var alone = new Team(team.id(), team.base(), team.members(), null, null, List.of(period), null);
          if (BruteForce.optimum(with(problem, problem.volunteers(), List.of(alone), orders, null))[0] == 0)
            return LOST_TO_A_BETTER_PLAN;
        }
      }
    return ELIGIBLE_BUT_BUSY;
  }

  private static Order find(PlanningProblem problem, String id) {
    return problem.orders().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, Long> costs(List<Share> shares) {
    Map<String, Long> costs = new TreeMap<>();
    shares.forEach(share -> costs.put(share.constraint(), share.cost()));
    return costs;
  }

  @SuppressWarnings("removal") // the platform's successor of it has no constraint totals
  private static Map<String, Long> constraintTotals(Model model, PlanningSolution solution) {
    int[] days = Assignment.of(model, solution).days();
    var visits = model.orders.stream().filter(o -> !o.fits.isEmpty()).map(org.bangshou.planning.solver.Visit::new).toList();
    for (var visit : visits) if (days[visit.order().index] != Draft.NONE) visit.setTeamDay(model.days.get(days[visit.order().index]));
    var config =
        new SolverConfig()
            .withSolutionClass(Schedule.class)
            .withEntityClasses(org.bangshou.planning.solver.Visit.class)
            .withConstraintProviderClass(ScheduleConstraints.class);
    ScoreManager<Schedule, HardMediumSoftLongScore> scores = ScoreManager.create(SolverFactory.<Schedule>create(config));
    Map<String, Long> totals = new TreeMap<>();
    scores.explainScore(new Schedule(visits, Allowance.fromNow(Duration.ofSeconds(1), 0))).getConstraintMatchTotalMap().values().stream()
        .filter(total -> total.getScore().softScore() != 0)
        .forEach(total -> totals.put(total.getConstraintName(), -total.getScore().softScore()));
    return totals;
  }

  private static PlanningProblem weighed(PlanningProblem problem) {
    List<Volunteer> people = new ArrayList<>();
    for (Volunteer v : problem.volunteers()) {
      Map<String, Integer> skills = new TreeMap<>(v.skills());
      skills.put("prefer-1", 1 + people.size() % 3);
      people.add(new Volunteer(v.id(), skills, v.available(), v.maxMinutesPerWeek()));
    }
    List<Order> orders =
        problem.orders().stream()
            .map(o -> ProblemFixtures.preferring(o, "t0"))
            .map(o -> new Order(o.id(), o.place(), null, o.durationMinutes(), o.startWindows(),
                o.seats().stream().map(s -> new PlanningProblem.Seat(Map.of(ProblemFixtures.ELECTRICIAN, 2, "prefer-1", 1), s.count())).toList(),
                o.weight(), o.preferredTeam(), null))
            .toList();
    var weights = Map.of("travel-minutes", 2, "waiting-minutes", 3, "late-start", 1, "continuity", 60, "rule-cost", 5);
    return with(problem, people, problem.teams(), orders, new Objective("first", weights));
  }

  /** Without weekly caps and limits of a day, which reach beyond one period. */
  private static PlanningProblem unlimited(PlanningProblem problem) {
    var people = problem.volunteers().stream().map(v -> new Volunteer(v.id(), v.skills(), null, null)).toList();
    var teams =
        problem.teams().stream()
            .map(t -> new Team(t.id(), t.base(), t.members(), null, null, t.available(), null))
            .toList();
    return with(problem, people, teams, problem.orders(), null);
  }

  private static PlanningProblem with(
      PlanningProblem p, List<Volunteer> people, List<Team> teams, List<Order> orders, @Nullable Objective objective) {
    return new PlanningProblem(
        p.version(), p.name(), p.horizon(), p.places(), p.travel(), people, teams, orders,
        objective == null ? p.objective() : objective);
  }

  private static PlanningSolution empty(PlanningProblem problem) {
    return new PlanningSolution(1, problem.name(), 0, 0, List.of(), List.of(), new PlanningSolution.Run(0, 0, null, null));
  }

  private static Visit visit(String order, String team, LocalDateTime start, String... members) {
    return new Visit(order, team, start, List.of(members));
  }

  private static PlanningSolution solution(Visit... visits) {
    return new PlanningSolution(1, "small", 0, 0, List.of(visits), List.of(), new PlanningSolution.Run(0, 0, null, null));
  }

  private static PlanningSolution without(PlanningSolution solution, Visit visit) {
    return solution(solution.visits().stream().filter(v -> !v.equals(visit)).toArray(Visit[]::new));
  }
}
