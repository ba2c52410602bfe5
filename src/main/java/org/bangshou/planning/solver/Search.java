package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/** One search in one thread: greedy construction, then annealing with ruin and recreate. */
final class Search {
  private final Model model;
  private final Solver<Schedule> solver;

  Search(Model model, long seed, Duration limit, long steps, EnvironmentMode mode) {
    this.model = model;
    var end = new TerminationConfig().withMillisecondsSpentLimit(limit.toMillis());
    if (steps > 0) end.withStepCountLimit((int) Math.min(Integer.MAX_VALUE, steps));
    var annealing = new LocalSearchPhaseConfig();
    annealing.setTerminationConfig(end);
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
    var draft = new Draft(model);
    Construction.fill(draft, new Random(0));
    var visits = new ArrayList<Visit>();
    for (OrderFact order : model.orders) {
      if (order.fits.isEmpty()) continue;
      var visit = new Visit(order);
      int day = draft.dayOf(order.index);
      visit.setTeamDay(day == Draft.NONE ? null : model.days.get(day));
      visits.add(visit);
    }
    Assignment start = Assignment.of(draft);
    improved.accept(start);
    if (visits.isEmpty()) return start;
    solver.addEventListener(
        event -> improved.accept(Assignment.of(model, event.getNewBestSolution().getVisits())));
    return Assignment.of(model, solver.solve(new Schedule(visits)).getVisits());
  }

  void stop() {
    solver.terminateEarly();
  }

  /** How many schedules were scored. */
  long movesTried() {
    return ((DefaultSolver<Schedule>) solver).getSolverScope().getScoreCalculationCount();
  }
}
