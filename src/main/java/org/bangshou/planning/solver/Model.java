package org.bangshou.planning.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Place;
import org.bangshou.planning.contract.PlanningProblem.Team;

/** A problem, ready to compute with: indices, eligibility, week groups. One thread at a time. */
final class Model {
  final PlanningProblem problem;
  final Timeline timeline;
  final Distances distances;
  final SoftWeights weights;
  final List<OrderFact> orders = new ArrayList<>();
  final List<TeamFact> teams = new ArrayList<>();
  final List<TeamDay> days = new ArrayList<>();
  final List<CrewWeek> weeks = new ArrayList<>();
  final Map<String, TeamFact> teamById = new HashMap<>();
  final Map<String, OrderFact> orderById = new HashMap<>();
  final DayPlanner planner;
  final Seating seating;
  final Fitting fitting;

  /** Of the search that this model belongs to. */
  Pace pace = new Pace(Duration.ofDays(1), 0);

  /** How many fits all orders have together. */
  int fitCount;

  /** Per team-day, the orders that fit it. */
  final List<List<OrderFact>> ordersByDay = new ArrayList<>();

  Model(PlanningProblem problem) {
    this.problem = problem;
    this.timeline = new Timeline(problem.horizon().start().toLocalDate());
    this.distances = new Distances(problem);
    this.weights = SoftWeights.of(problem);
    int opens = timeline.minute(problem.horizon().start());
    int closes = timeline.minute(problem.horizon().end());
    this.fitting = new Fitting(distances, timeline, opens, closes, new RuleCosts(problem));
    addTeams(members());
    addDays();
    addOrders();
    this.planner = new DayPlanner(this);
    this.seating = new Seating(memberCount());
  }

  OrderFact order(String id) {
    return Objects.requireNonNull(orderById.get(id), id);
  }

  TeamFact team(String id) {
    return Objects.requireNonNull(teamById.get(id), id);
  }

  int memberCount() {
    return problem.volunteers().size();
  }

  private Map<String, MemberFact> members() {
    var teamsOf = new HashMap<String, Integer>();
    for (Team team : problem.teams()) for (String m : team.members()) teamsOf.merge(m, 1, Integer::sum);
    var members = new HashMap<String, MemberFact>();
    for (var volunteer : problem.volunteers()) {
      boolean shared = teamsOf.getOrDefault(volunteer.id(), 0) > 1;
      members.put(volunteer.id(), MemberFact.of(members.size(), volunteer, timeline, shared));
    }
    return members;
  }

  private void addTeams(Map<String, MemberFact> members) {
    for (Team team : problem.teams()) {
      var crew = team.members().stream().map(m -> Objects.requireNonNull(members.get(m), m)).toList();
      var fact = new TeamFact(teams.size(), team, distances.index(team.base()), crew);
      teams.add(fact);
      teamById.put(team.id(), fact);
    }
  }

  private void addDays() {
    int[] tied = new Ties(memberCount()).tie(teams);
    Map<List<Long>, CrewWeek> weekOf = new HashMap<>();
    for (TeamFact team : teams) {
      Map<Integer, CalendarDay> dates = new HashMap<>();
      for (Period period : team.team.available()) {
        int start = timeline.minute(period.start());
        var date = dates.computeIfAbsent(timeline.day(start), d -> new CalendarDay(team));
        var week = weekOf.computeIfAbsent(List.of((long) tied[team.index], timeline.week(start)), k -> week());
        var day = new TeamDay(this, days.size(), team, start, timeline.minute(period.end()), date, week);
        days.add(day);
        date.periods.add(day);
        week.days.add(day);
        ordersByDay.add(new ArrayList<>());
      }
    }
  }

  private CrewWeek week() {
    var week = new CrewWeek(weeks.size());
    weeks.add(week);
    return week;
  }

  private void addOrders() {
    Map<String, Place> places = new HashMap<>();
    for (Place place : problem.places()) places.put(place.id(), place);
    for (Order order : problem.orders()) {
      String region = Objects.requireNonNull(places.get(order.place())).region();
      var fact = new OrderFact(orders.size(), order, distances.index(order.place()), region, timeline);
      fact.fits = fitting.fits(fact, days, order.pinned());
      for (Fit fit : fact.fits) {
        fit.index = fitCount++;
        ordersByDay.get(fit.day.index).add(fact);
      }
      orders.add(fact);
      orderById.put(order.id(), fact);
    }
  }
}
