package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives several visits other team-days at once. No move is the same as another. */
final class RuinAndRecreateMove extends AbstractMove<Schedule> {
  private final List<Visit> visits;
  private final List<@Nullable TeamDay> days;

  RuinAndRecreateMove(List<Visit> visits, List<@Nullable TeamDay> days) {
    this.visits = visits;
    this.days = days;
  }

  /** A stretch that came to nothing is a step too: else a run without a better plan would never end by its steps. */
  @Override
  public boolean isMoveDoable(ScoreDirector<Schedule> director) {
    return true;
  }

  @Override
  protected RuinAndRecreateMove createUndoMove(ScoreDirector<Schedule> director) {
    @Nullable TeamDay[] now = new TeamDay[visits.size()];
    for (int at = 0; at < now.length; at++) now[at] = visits.get(at).getTeamDay();
    return new RuinAndRecreateMove(visits, Arrays.asList(now));
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<Schedule> director) {
    for (int at = 0; at < visits.size(); at++) {
      Visit visit = visits.get(at);
      director.beforeVariableChanged(visit, "teamDay");
      visit.setTeamDay(days.get(at));
      director.afterVariableChanged(visit, "teamDay");
    }
  }

  @Override
  public Collection<?> getPlanningEntities() {
    return visits;
  }

  @Override
  public Collection<?> getPlanningValues() {
    return days;
  }

  @Override
  public String toString() {
    return visits + " -> " + days;
  }
}
