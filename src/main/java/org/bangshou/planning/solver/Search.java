package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** One search in one thread: greedy construction, then annealing with ruin and recreate. */
final class Search {
  private final Model model;
  private final Solver<Schedule> solver;

  Search(Model model, long seed, Duration limit, long steps, EnvironmentMode mode) {
    this.model = model;
    model.pace = new Pace(limit, steps);
    var end = new TerminationConfig().withMillisecondsSpentLimit(limit.toMillis());
    if (steps > 0) end.withStepCountLimit((int) Math.min(Integer.MAX_VALUE, steps));
    var annealing = new LocalSearchPhaseConfig();
    annealing.setTerminationConfig(end);
    annealing.setMoveSelectorConfig(
        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(RuinAndRecreate.class));
    annealing.setAcceptorConfig(new LocalSearchAcceptorConfig().withMoveTabuSize(1));
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

  /** How many changed schedules were judged. */
  long movesTried() {
    return model.pace.trials();
  }
}
