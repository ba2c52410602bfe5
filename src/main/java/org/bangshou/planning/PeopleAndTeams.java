package org.bangshou.planning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.jspecify.annotations.Nullable;

/** The teams of a problem and their members, with what they can do and when. */
final class PeopleAndTeams {

  private final Scene scene;
  private final MayKeys keys;
  private final List<Team> teams;
  private final Function<Team, List<String>> placesOf;
  private final Places places;
  private final FreeTime time;
  private final Map<UUID, Volunteer> people = new TreeMap<>();

  /**
   * @param placesOf where a team may come, its base first
   */
  PeopleAndTeams(
      Scene scene,
      FreeTime time,
      MayKeys keys,
      List<Team> teams,
      Function<Team, List<String>> placesOf,
      Places places) {
    this.scene = scene;
    this.keys = keys;
    this.teams = teams;
    this.placesOf = placesOf;
    this.places = places;
    this.time = time;
    for (Team team : teams) scene.membersOf(team).forEach(v -> people.put(v.id(), v));
  }

  List<PlanningProblem.Volunteer> volunteers() {
    Map<UUID, Map<String, Integer>> skills = keys.skillsOfAll();
    Map<UUID, List<Integer>> durations = keys.durationsOfAll();
    return people.values().stream()
        .map(v -> volunteer(v, skills.getOrDefault(v.id(), v.skills()), durations.getOrDefault(v.id(), List.of())))
        .toList();
  }

  private PlanningProblem.Volunteer volunteer(Volunteer v, Map<String, Integer> skills, List<Integer> durations) {
    Map<String, Integer> all = new TreeMap<>(skills);
    var left = time.visitsLeft(v);
    left.forEach((monday, visits) -> {
      if (visits > 0) all.put(Weeks.visitsLeft(monday), visits);
    });
    Integer minutes = WeekLoad.minutes(left, freeOf(v), durations, scene.book().planning().maxVisitsPerDay());
    return new PlanningProblem.Volunteer(v.id().toString(), all, Periods.of(freeOf(v)), minutes);
  }

  List<PlanningProblem.Team> teams(
      Function<Team, List<String>> regions, Function<Team, @Nullable List<String>> functions) {
    return teams.stream()
        .map(
            team ->
                new PlanningProblem.Team(
                    team.id().toString(),
                    placesOf.apply(team).getFirst(),
                    scene.membersOf(team).stream().map(v -> v.id().toString()).toList(),
                    regions.apply(team),
                    functions.apply(team),
                    Periods.of(daysOf(team)),
                    scene.book().planning().maxVisitsPerDay()))
        .toList();
  }

  private List<TimeWindow> daysOf(Team team) {
    List<String> all = placesOf.apply(team);
    int way = all.stream().mapToInt(place -> places.minutes(all.getFirst(), place)).max().orElse(0);
    List<TimeWindow> hours = scene.membersOf(team).stream().flatMap(v -> freeOf(v).stream()).toList();
    return TeamDays.of(hours, Duration.ofMinutes(way), scene.now());
  }

  private List<TimeWindow> freeOf(Volunteer volunteer) {
    return time.of(volunteer);
  }
}
