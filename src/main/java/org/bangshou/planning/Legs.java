package org.bangshou.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningSolution.Visit;

/**
 * The way into each visit of a plan, and home from the last visit of each round. A round is what a team
 * does within one of its available periods: it leaves its base, serves one order after another, returns.
 */
final class Legs {

  /** Minutes; {@code out} is 0 except on a round's last visit. */
  record Leg(int in, int out) {}

  private final Places places;
  private final Map<String, String> placeOf = new HashMap<>();
  private final Map<String, PlanningProblem.Team> teams = new HashMap<>();

  Legs(PlanningProblem problem) {
    this.places = Places.of(problem);
    problem.orders().forEach(o -> placeOf.put(o.id(), o.place()));
    problem.teams().forEach(t -> teams.put(t.id(), t));
  }

  /** By order id. */
  Map<String, Leg> of(List<Visit> visits) {
    Map<String, Leg> legs = new HashMap<>();
    for (List<Visit> round : rounds(visits)) {
      String base = team(round.getFirst()).base();
      String from = base;
      for (Visit visit : round) {
        int home = visit.equals(round.getLast()) ? places.minutes(place(visit), base) : 0;
        legs.put(visit.order(), new Leg(places.minutes(from, place(visit)), home));
        from = place(visit);
      }
    }
    return legs;
  }

  /** All legs of all rounds, minutes. */
  long total(List<Visit> visits) {
    return of(visits).values().stream().mapToLong(leg -> leg.in() + leg.out()).sum();
  }

  private List<List<Visit>> rounds(List<Visit> visits) {
    Map<String, List<Visit>> rounds = new TreeMap<>();
    visits.stream()
        .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::order))
        .forEach(visit -> rounds.computeIfAbsent(roundOf(visit), key -> new ArrayList<>()).add(visit));
    return List.copyOf(rounds.values());
  }

  private String roundOf(Visit visit) {
    List<Period> periods = team(visit).available();
    LocalDateTime start = visit.start();
    for (int at = 0; at < periods.size(); at++) {
      Period period = periods.get(at);
      if (!start.isBefore(period.start()) && start.isBefore(period.end())) return visit.team() + " " + at;
    }
    return visit.team() + " " + start.toLocalDate();
  }

  private String place(Visit visit) {
    return Objects.requireNonNull(placeOf.get(visit.order()), visit.order());
  }

  private PlanningProblem.Team team(Visit visit) {
    return Objects.requireNonNull(teams.get(visit.team()), visit.team());
  }
}
