package org.bangshou.planning.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** All visits: what the solver improves. */
@PlanningSolution
public class Schedule {
  @PlanningEntityCollectionProperty private List<Visit> visits;
  private Allowance allowance;
  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  /** For the solver's cloning. */
  @SuppressWarnings("NullAway.Init")
  protected Schedule() {}

  Schedule(List<Visit> visits, Allowance allowance) {
    this.visits = visits;
    this.allowance = allowance;
  }

  Allowance allowance() {
    return allowance;
  }

  public List<Visit> getVisits() {
    return visits;
  }

  public @Nullable HardMediumSoftLongScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardMediumSoftLongScore score) {
    this.score = score;
  }
}
