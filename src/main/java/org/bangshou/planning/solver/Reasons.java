package org.bangshou.planning.solver;

import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.ELIGIBLE_BUT_BUSY;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.LOST_TO_A_BETTER_PLAN;
import static org.bangshou.planning.contract.PlanningSolution.UnassignedReason.NOBODY_ELIGIBLE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangshou.planning.contract.PlanningSolution.Unassigned;

/** Why each order of a draft that has no team-day has none; true of this very draft. */
final class Reasons {
  private static final int TEAMS_NAMED = 3;
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
    if (order.fits.isEmpty()) return new Unassigned(order.id(), NOBODY_ELIGIBLE, whoIsExcluded(order));
    Displacement.Option least = null;
    for (Fit fit : order.fits) {
      var option = displacement.cheapest(fit, 1);
      if (option != null && (least == null || option.weight() < least.weight())) least = option;
    }
    return least == null
        ? new Unassigned(order.id(), ELIGIBLE_BUT_BUSY, whoIsBusy(order))
        : new Unassigned(order.id(), LOST_TO_A_BETTER_PLAN, whatIsBetter(order, least));
  }

  private String whatIsBetter(OrderFact order, Displacement.Option option) {
    String team = "Team '" + option.fit().day.team.id() + "' could come on " + date(option.fit());
    if (option.displaced().isEmpty())
      return team + ", but the plan is cheaper without the way there than with it (weight " + order.weight() + ").";
    OrderFact kept = option.displaced().getFirst();
    return team + " only instead of order '" + kept.id() + "', which the plan keeps (weight "
        + kept.weight() + (kept.pin() == null ? "" : ", promised") + ", against " + order.weight() + ").";
  }

  private String whoIsBusy(OrderFact order) {
    Map<String, String> busy = new LinkedHashMap<>();
    for (Fit fit : order.fits) {
      int[] others = draft.ordersOn(fit.day.index);
      String with =
          others.length == 0
              ? "other visits of its members or of the day"
              : Arrays.stream(others).mapToObj(o -> "'" + model.orders.get(o).id() + "'").collect(Collectors.joining(", "));
      busy.merge(fit.day.team.id(), with, (a, b) -> a.length() < 60 ? a + ", " + b : a);
    }
    String named =
        busy.entrySet().stream()
            .limit(TEAMS_NAMED)
            .map(team -> "team '" + team.getKey() + "' with " + team.getValue())
            .collect(Collectors.joining("; "));
    int more = busy.size() - TEAMS_NAMED;
    return "Every team that could serve it is busy then: " + named + (more > 0 ? "; and " + more + " more" : "") + ".";
  }

  private String whoIsExcluded(OrderFact order) {
    long function = model.teams.stream().filter(team -> !team.offers(order)).count();
    long region = model.teams.stream().filter(team -> team.offers(order) && !team.reaches(order)).count();
    long rest = model.teams.size() - function - region;
    return "None of " + model.teams.size() + " teams could come even with an empty calendar: " + function
        + " do not offer its function, " + region + " do not serve its region, " + rest
        + " have no period or no members for it.";
  }

  private String date(Fit fit) {
    return model.timeline.time(fit.day.start).toLocalDate().toString();
  }
}
