package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** One search in one thread: what of its start still fits, filled up greedily, then annealing with ruin and recreate. */
final class Search {
  private final Assignment start;
  private final Model model;
  private final Duration limit;
  private final long steps;
  private final Solver<Schedule> solver;

  /** The limit is given as a class: OptaPlanner offers no other way to a limit of one's own. */
  @SuppressWarnings("removal")
  Search(Assignment start, Model model, SolveOptions options, long seed, Duration limit, EnvironmentMode mode) {
    this.start = start;
    this.model = model;
    this.limit = limit;
    this.steps = options.steps();
    var annealing = new LocalSearchPhaseConfig();
    annealing.setTerminationConfig(new TerminationConfig().withTerminationClass(Limits.class));
    annealing.setMoveSelectorConfig(moves());
    annealing.setAcceptorConfig(
        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(temperature()));
    annealing.setForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    var config =
        new SolverConfig()
            .withEnvironmentMode(mode)
            .withRandomSeed(seed)
            .withSolutionClass(Schedule.class)
            .withEntityClasses(Visit.class)
            .withScoreDirectorFactory(
                new ScoreDirectorFactoryConfig()
                    .withConstraintProviderClass(ScheduleConstraints.class)
                    .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
            .withPhases(annealing);
    this.solver = SolverFactory.<Schedule>create(config).buildSolver();
  }

  /** Weight by weight: a few units may be lost on the way, and about a leg's minutes. */
  private String temperature() {
    if (!model.weights.weighed()) return "0hard/" + Tuning.WEIGHT_TEMPERATURE + "medium/" + Tuning.COST_TEMPERATURE + "soft";
    return "0hard/0medium/" + Tuning.COST_TEMPERATURE + "soft";
  }

  @SuppressWarnings("rawtypes")
  private static MoveSelectorConfig moves() {
    var ruin = new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(RuinAndRecreate.class);
    ruin.setFixedProbabilityWeight(0.9);
    var change = new ChangeMoveSelectorConfig();
    change.setFixedProbabilityWeight(0.05);
    var swap = new SwapMoveSelectorConfig();
    swap.setFixedProbabilityWeight(0.05);
    return new UnionMoveSelectorConfig(List.of(ruin, change, swap));
  }

  /** Searches until the limit or until {@link #stop}; {@code improved} hears of every better one. */
  Assignment run(Consumer<Assignment> improved) {
    Draft draft = start.draft(model);
    Repair.repair(draft);
    Assignment first = Assignment.of(draft);
    improved.accept(first);
    List<Visit> visits = NextProblem.visits(draft);
    if (visits.isEmpty()) return first;
    solver.addEventListener(event -> improved.accept(assignment(event.getNewBestSolution())));
    return assignment(solver.solve(new Schedule(visits, Allowance.fromNow(limit, steps))));
  }

  private static Assignment assignment(Schedule schedule) {
    List<Visit> visits = schedule.getVisits();
    return Assignment.of(visits.getFirst().model(), visits);
  }

  /** Goes on with what the problem has become; a search of which nothing would be left ends. */
  void change(Model next) {
    if (next.orders.stream().allMatch(order -> order.fits.isEmpty())) stop();
    else solver.addProblemChange(new NextProblem(next));
  }

  void stop() {
    solver.terminateEarly();
  }

  /** How many schedules were scored. */
  long movesTried() {
    return ((DefaultSolver<Schedule>) solver).getSolverScope().getScoreCalculationCount();
  }
}
