package org.bangshou.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Place;

/** Minutes between two places as the contract says them; for {@link FeasibilityCheck}, shares no code. */
final class TravelCheck {
  private static final double EARTH_KM = 6371.0;
  private final PlanningProblem problem;
  private final Map<String, Integer> row = new HashMap<>();

  TravelCheck(PlanningProblem problem) {
    this.problem = problem;
    problem.places().forEach(p -> row.put(p.id(), row.size()));
  }

  int minutes(String from, String to) {
    int a = Objects.requireNonNull(row.get(from), from);
    int b = Objects.requireNonNull(row.get(to), to);
    var matrix = problem.travel().matrixMinutes();
    if (matrix != null) return matrix.get(a).get(b);
    double perKm = Objects.requireNonNull(problem.travel().detour()) / Objects.requireNonNull(problem.travel().kmPerHour()) * 60;
    return (int) Math.ceil(kilometres(problem.places().get(Math.min(a, b)), problem.places().get(Math.max(a, b))) * perKm);
  }

  private static double kilometres(Place one, Place other) {
    double south = Math.toRadians(Objects.requireNonNull(one.lat()));
    double north = Math.toRadians(Objects.requireNonNull(other.lat()));
    double west = Math.toRadians(Objects.requireNonNull(one.lon()));
    double east = Math.toRadians(Objects.requireNonNull(other.lon()));
    double h =
        Math.pow(Math.sin((north - south) / 2), 2)
            + Math.cos(south) * Math.cos(north) * Math.pow(Math.sin((east - west) / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
