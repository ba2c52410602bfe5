package org.bangshou.planning.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Schedule} for Timefold. */
@PlanningSolution
public class TimefoldSchedule {
  @PlanningEntityCollectionProperty private List<TimefoldVisit> visits;
  @PlanningScore private @Nullable HardMediumSoftScore score;

  @SuppressWarnings("NullAway.Init")
  protected TimefoldSchedule() {}

  TimefoldSchedule(List<TimefoldVisit> visits) {
    this.visits = visits;
  }

  public List<TimefoldVisit> getVisits() {
    return visits;
  }

  public @Nullable HardMediumSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardMediumSoftScore score) {
    this.score = score;
  }
}
