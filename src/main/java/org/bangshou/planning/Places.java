package org.bangshou.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.place.Point;
import org.bangshou.place.Travel;
import org.bangshou.planning.contract.PlanningProblem;

/** The places of a problem, each once, and the way between them in whole minutes. */
final class Places {

  private final Travel travel;
  private final List<PlanningProblem.Place> places = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final List<int[]> ways = new ArrayList<>();

  Places(Travel travel) {
    this.travel = travel;
  }

  static Places of(PlanningProblem problem) {
    var speed = Objects.requireNonNull(problem.travel().kmPerHour(), "a snapshot travels by speed");
    var detour = Objects.requireNonNull(problem.travel().detour(), "a snapshot travels by speed");
    var places = new Places(new Travel(speed, detour));
    problem.places().forEach(places::add);
    return places;
  }

  /** The id of the place at that point of a county. */
  String add(String regionCode, Point point) {
    String id = regionCode + "@" + point.lon() + "," + point.lat();
    if (!index.containsKey(id)) add(new PlanningProblem.Place(id, regionCode, point.lon(), point.lat()));
    return id;
  }

  private void add(PlanningProblem.Place place) {
    index.put(place.id(), places.size());
    places.add(place);
  }

  List<PlanningProblem.Place> list() {
    return List.copyOf(places);
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
    while (ways.size() < places.size()) ways.add(new int[0]);
    if (ways.get(from).length < places.size()) ways.set(from, measured(from));
    return ways.get(from);
  }

  private int[] measured(int from) {
    Point start = point(from);
    int[] row = new int[places.size()];
    for (int to = 0; to < row.length; to++) row[to] = to == from ? 0 : travel.minutes(start, point(to));
    return row;
  }

  private Point point(int at) {
    PlanningProblem.Place place = places.get(at);
    return new Point(Objects.requireNonNull(place.lon()), Objects.requireNonNull(place.lat()));
  }
}
