package org.bangshou.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.place.Travel;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.rules.CalendarRules;
import org.bangshou.rules.Terrain;

/** The places of a problem, each once, and the way between them in whole minutes. */
final class Places {

  /** Minutes between the places of two rows. */
  private interface Ways {
    int minutes(int from, int to);
  }

  private final List<PlanningProblem.Place> places = new ArrayList<>();
  private final List<Region> counties = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final List<int[]> measured = new ArrayList<>();
  private final PlanningProblem.Travel model;
  private final Ways ways;
  private boolean flat = true;

  private Places(PlanningProblem.Travel given) {
    this.model = given;
    List<List<Integer>> matrix = given.matrixMinutes();
    if (matrix == null) {
      var travel = new Travel(Objects.requireNonNull(given.kmPerHour()), Objects.requireNonNull(given.detour()));
      this.ways = (from, to) -> travel.minutes(point(from), point(to));
    } else {
      this.ways = (from, to) -> matrix.get(from).get(to);
    }
  }

  /** For a problem in the making: by the country between two places. */
  Places(CalendarRules calendar) {
    Travel plain = calendar.terrain(Terrain.Kind.PLAIN).travel();
    this.model = new PlanningProblem.Travel(null, plain.kmPerHour(), plain.detour());
    this.ways =
        (from, to) -> calendar.wayMinutes(counties.get(from), point(from), counties.get(to), point(to));
  }

  static Places of(PlanningProblem problem) {
    var places = new Places(problem.travel());
    problem.places().forEach(places::add);
    return places;
  }

  /** The id of the place at that point of a county. */
  String add(Region county, Point point) {
    String id = county.code() + "@" + point.lon() + "," + point.lat();
    if (index.containsKey(id)) return id;
    add(new PlanningProblem.Place(id, county.code(), point.lon(), point.lat()));
    counties.add(county);
    flat &= !county.mountain() && !county.island();
    return id;
  }

  private void add(PlanningProblem.Place place) {
    index.put(place.id(), places.size());
    places.add(place);
  }

  List<PlanningProblem.Place> list() {
    return List.copyOf(places);
  }

  /** As the contract has it: a speed where all of it is plain, else the minutes of every way. */
  PlanningProblem.Travel travel() {
    if (flat) return model;
    List<List<Integer>> matrix = new ArrayList<>();
    for (int from = 0; from < places.size(); from++) matrix.add(Arrays.stream(row(from)).boxed().toList());
    return new PlanningProblem.Travel(matrix, null, null);
  }

  int minutes(String from, String to) {
    return row(at(from))[at(to)];
  }

  /** The longest way between any two of them, 0 for fewer than two. */
  int longest(List<String> ids) {
    int[] all = ids.stream().mapToInt(this::at).distinct().toArray();
    int longest = 0;
    for (int from : all) {
      int[] row = row(from);
      for (int to : all) longest = Math.max(longest, row[to]);
    }
    return longest;
  }

  private int at(String id) {
    return Objects.requireNonNull(index.get(id), id);
  }

  private int[] row(int from) {
    while (measured.size() < places.size()) measured.add(new int[0]);
    if (measured.get(from).length < places.size()) measured.set(from, measure(from));
    return measured.get(from);
  }

  private int[] measure(int from) {
    int[] row = new int[places.size()];
    for (int to = 0; to < row.length; to++) row[to] = to == from ? 0 : ways.minutes(from, to);
    return row;
  }

  private Point point(int at) {
    PlanningProblem.Place place = places.get(at);
    return new Point(Objects.requireNonNull(place.lon()), Objects.requireNonNull(place.lat()));
  }
}
