package org.bangshou.planning.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Place;
import org.jspecify.annotations.Nullable;

/** Travel between places in whole minutes; rows are worked out when first asked for. */
final class Distances {
  private static final double EARTH_KM = 6371.0;

  /** No leg this long fits a day; a bound keeps sums within an int. */
  private static final int FOREVER = 100_000;

  private final Map<String, Integer> index = new HashMap<>();
  private final PlanningProblem problem;
  private final int[] @Nullable [] rows;

  Distances(PlanningProblem problem) {
    this.problem = problem;
    for (Place place : problem.places()) index.put(place.id(), index.size());
    this.rows = new int[index.size()][];
  }

  int index(String place) {
    return Objects.requireNonNull(index.get(place), place);
  }

  int minutes(int from, int to) {
    int[] row = rows[from];
    return row == null ? fill(from)[to] : row[to];
  }

  private int[] fill(int from) {
    int[] row = new int[rows.length];
    List<List<Integer>> matrix = problem.travel().matrixMinutes();
    for (int to = 0; to < row.length; to++)
      row[to] = matrix == null ? modelled(from, to) : Math.min(FOREVER, matrix.get(from).get(to));
    rows[from] = row;
    return row;
  }

  private int modelled(int from, int to) {
    double detour = Objects.requireNonNull(problem.travel().detour());
    double speed = Objects.requireNonNull(problem.travel().kmPerHour());
    double minutesPerKm = detour / speed * 60;
    double km = kilometres(problem.places().get(from), problem.places().get(to));
    return (int) Math.min(FOREVER, Math.ceil(km * minutesPerKm));
  }

  /** The haversine; distances from a to b and back are the same to the last bit. */
  private static double kilometres(Place a, Place b) {
    double lat1 = Math.toRadians(Objects.requireNonNull(a.lat()));
    double lat2 = Math.toRadians(Objects.requireNonNull(b.lat()));
    double lon1 = Math.toRadians(Objects.requireNonNull(a.lon()));
    double lon2 = Math.toRadians(Objects.requireNonNull(b.lon()));
    double north = Math.sin((lat2 - lat1) / 2);
    double east = Math.sin((lon2 - lon1) / 2);
    double h = north * north + Math.cos(lat1) * Math.cos(lat2) * (east * east);
    return 2 * EARTH_KM * Math.asin(Math.min(1.0, Math.sqrt(h)));
  }
}
