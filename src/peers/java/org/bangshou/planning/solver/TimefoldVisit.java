package org.bangshou.planning.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Visit} for Timefold. */
@PlanningEntity
public class TimefoldVisit {
  private OrderFact order;
  private List<TeamDay> range;
  private @Nullable TeamDay teamDay;

  @SuppressWarnings("NullAway.Init")
  protected TimefoldVisit() {}

  TimefoldVisit(OrderFact order) {
    this.order = order;
    this.range = order.fits.stream().map(fit -> fit.day).toList();
  }

  boolean isWeighed() {
    return range.getFirst().model.weights.weighed();
  }

  @PlanningId
  public int getId() {
    return order.index;
  }

  OrderFact order() {
    return order;
  }

  @ValueRangeProvider
  public List<TeamDay> getRange() {
    return range;
  }

  @PlanningVariable(allowsUnassigned = true)
  public @Nullable TeamDay getTeamDay() {
    return teamDay;
  }

  public void setTeamDay(@Nullable TeamDay teamDay) {
    this.teamDay = teamDay;
  }
}
