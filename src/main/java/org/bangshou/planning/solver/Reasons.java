package org.bangshou.planning.solver;

import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.LOST_TO_A_BETTER_PLAN;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.NOBODY_ELIGIBLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.kernel.Reason;
import org.bangshou.planning.contract.LeftBecause;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;

/** Why each order of a draft that has no team-day has none; true of this very draft. */
final class Reasons {
  private static final int TEAMS_NAMED = 3;
  private static final int ORDERS_NAMED = 4;
  private final Draft draft;
  private final Model model;
  private final Displacement displacement;

  Reasons(Draft draft) {
    this.draft = draft;
    this.model = draft.model;
    this.displacement = new Displacement(draft);
  }

  List<Unassigned> all() {
    return model.orders.stream()
        .filter(order -> draft.dayOf(order.index) == Draft.NONE)
        .map(this::reason)
        .toList();
  }

  Unassigned reason(OrderFact order) {
    if (order.fits.isEmpty()) return Unassigned.of(order.id(), NOBODY_ELIGIBLE, List.of(whoIsExcluded(order)));
    Displacement.Option least = null;
    for (Fit fit : order.fits) {
      var option = displacement.cheapest(fit, 1);
      if (option != null && (least == null || option.weight() < least.weight())) least = option;
    }
    return least == null
        ? Unassigned.of(order.id(), ELIGIBLE_BUT_BUSY, whoIsBusy(order))
        : Unassigned.of(order.id(), LOST_TO_A_BETTER_PLAN, List.of(whatIsBetter(order, least)));
  }

  private Reason whatIsBetter(OrderFact order, Displacement.Option option) {
    String team = option.fit().day.team.id();
    String day = date(option.fit());
    if (option.displaced().isEmpty()) {
      boolean dear = model.weights.weighed() && option.addedCost() >= order.weight();
      return dear ? LeftBecause.DEARER.with(team, day, order.weight()) : LeftBecause.ROOM.with(team, day);
    }
    OrderFact kept = option.displaced().getFirst();
    LeftBecause because = kept.weight() < order.weight() ? LeftBecause.LIGHTER : LeftBecause.LOST;
    return because.with(team, day, kept.id(), kept.weight(), order.weight());
  }

  private List<Reason> whoIsBusy(OrderFact order) {
    Map<String, Set<String>> busy = new LinkedHashMap<>();
    for (Fit fit : order.fits) {
      Set<String> with = busy.computeIfAbsent(fit.day.team.id(), none -> new LinkedHashSet<>());
      for (int other : draft.ordersOn(fit.day.index)) with.add(model.orders.get(other).id());
    }
    List<Reason> why = new ArrayList<>();
    busy.entrySet().stream().limit(TEAMS_NAMED).forEach(team -> why.add(busy(team.getKey(), team.getValue())));
    if (busy.size() > TEAMS_NAMED) why.add(LeftBecause.BUSY_TOO.with(busy.size() - TEAMS_NAMED));
    return why;
  }

  private static Reason busy(String team, Set<String> orders) {
    return orders.isEmpty()
        ? LeftBecause.BUSY.with(team)
        : LeftBecause.BUSY_WITH.with(team, orders.stream().limit(ORDERS_NAMED).collect(Collectors.joining(", ")));
  }

  private Reason whoIsExcluded(OrderFact order) {
    long function = model.teams.stream().filter(team -> !team.offers(order)).count();
    long region = model.teams.stream().filter(team -> team.offers(order) && !team.reaches(order)).count();
    int all = model.teams.size();
    return LeftBecause.NOBODY.with(all, function, region, all - function - region);
  }

  private String date(Fit fit) {
    return model.timeline.time(fit.day.start).toLocalDate().toString();
  }
}
