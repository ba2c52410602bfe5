package org.bangshou.planning.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** An order that some team could serve, and the team-day it is given, if any. */
@PlanningEntity
public class Visit {
  private OrderFact order;
  private List<TeamDay> range;
  private @Nullable TeamDay teamDay;

  /** For the solver's cloning. */
  @SuppressWarnings("NullAway.Init")
  protected Visit() {}

  Visit(OrderFact order) {
    this.order = order;
    this.range = order.fits.stream().map(fit -> fit.day).toList();
  }

  @PlanningId
  public int getId() {
    return order.index;
  }

  OrderFact order() {
    return order;
  }

  /** Only team-days that could serve the order alone, with its pin kept. */
  @ValueRangeProvider
  public List<TeamDay> getRange() {
    return range;
  }

  @PlanningVariable(nullable = true)
  public @Nullable TeamDay getTeamDay() {
    return teamDay;
  }

  public void setTeamDay(@Nullable TeamDay teamDay) {
    this.teamDay = teamDay;
  }

  boolean isUnassigned() {
    return teamDay == null;
  }

  /** Does leaving it unassigned add to the soft cost, instead of coming first? */
  boolean isWeighed() {
    return model().weights.weighed();
  }

  Model model() {
    return range.getFirst().model;
  }

  boolean isPromised() {
    return order.pin() != null;
  }

  @Override
  public String toString() {
    return order.id();
  }
}
