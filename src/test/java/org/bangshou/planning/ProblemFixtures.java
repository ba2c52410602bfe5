package org.bangshou.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Objective;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Place;
import org.bangshou.planning.contract.PlanningProblem.Seat;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Travel;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * Small problems: places p0..p9 on a line, ten minutes from one to the next; Monday is day 0. Teams
 * start at p0.
 */
public final class ProblemFixtures {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final String ELECTRICIAN = "electrician";

  private ProblemFixtures() {}

  public static LocalDateTime at(int day, int hour, int minute) {
    return MONDAY.plusDays(day).atTime(hour, minute);
  }

  public static Period period(int day, int from, int to) {
    return new Period(at(day, from, 0), at(day, to, 0));
  }

  public static PlanningProblem problem(List<Volunteer> people, List<Team> teams, List<Order> orders) {
    return problem(people, teams, orders, null);
  }

  public static PlanningProblem problem(
      List<Volunteer> people, List<Team> teams, List<Order> orders, @Nullable Objective objective) {
    var places = new ArrayList<Place>();
    var rows = new ArrayList<List<Integer>>();
    for (int p = 0; p < 10; p++) {
      places.add(new Place("p" + p, "33010" + p, null, null));
      var row = new ArrayList<Integer>();
      for (int q = 0; q < 10; q++) row.add(10 * Math.abs(p - q));
      rows.add(row);
    }
    var horizon = new Period(at(0, 0, 0), at(14, 0, 0));
    return new PlanningProblem(
        1, "small", horizon, places, new Travel(rows, null, null), people, teams, orders, objective);
  }

  public static Volunteer electrician(String id) {
    return new Volunteer(id, Map.of(ELECTRICIAN, 3), null, null);
  }

  public static Volunteer electrician(String id, int minutesPerWeek) {
    return new Volunteer(id, Map.of(ELECTRICIAN, 3), null, minutesPerWeek);
  }

  public static Team team(String id, List<String> members, Period... available) {
    return new Team(id, "p0", members, null, null, List.of(available), null);
  }

  public static Team limited(Team team, int visitsPerDay) {
    return new Team(
        team.id(), team.base(), team.members(), team.regions(), team.functions(), team.available(), visitsPerDay);
  }

  public static Order order(String id, String place, int minutes, long weight, Period... windows) {
    var seat = new Seat(Map.of(ELECTRICIAN, 2), null);
    return new Order(id, place, null, minutes, List.of(windows), List.of(seat), weight, null, null);
  }

  public static Order seats(Order order, int count) {
    var seat = new Seat(Map.of(ELECTRICIAN, 2), count);
    return new Order(
        order.id(), order.place(), order.function(), order.durationMinutes(), order.startWindows(), List.of(seat),
        order.weight(), order.preferredTeam(), order.pinned());
  }

  public static Order preferring(Order order, String team) {
    return new Order(
        order.id(), order.place(), order.function(), order.durationMinutes(), order.startWindows(), order.seats(),
        order.weight(), team, order.pinned());
  }

  public static Order pinned(Order order, Pin pin) {
    return new Order(
        order.id(), order.place(), order.function(), order.durationMinutes(), order.startWindows(), order.seats(),
        order.weight(), order.preferredTeam(), pin);
  }

  /** Made at random: calendars with holes, caps, volunteers in two teams, windows, limits. */
  public static PlanningProblem random(long seed, int orders, int teams) {
    return random(seed, orders, teams, false);
  }

  /** The same; {@code plain} people have skills and caps, no calendars and no second team. */
  public static PlanningProblem random(long seed, int orders, int teams, boolean plain) {
    var dice = new Random(seed);
    var people = new ArrayList<Volunteer>();
    for (int v = 0; v < teams * 3; v++) people.add(person("v" + v, dice, plain));
    var all = new ArrayList<Team>();
    for (int t = 0; t < teams; t++) {
      var members = new ArrayList<>(List.of("v" + 3 * t, "v" + (3 * t + 1), "v" + (3 * t + 2)));
      if (!plain && t > 0 && dice.nextInt(3) == 0) members.add("v" + dice.nextInt(3 * t));
      var team = team("t" + t, members, period(0, 8, 12), period(0, 13, 17), period(1 + dice.nextInt(2), 9, 15));
      all.add(dice.nextInt(3) == 0 ? limited(team, 2) : team);
    }
    var wanted = new ArrayList<Order>();
    for (int o = 0; o < orders; o++) {
      int hour = 8 + dice.nextInt(7);
      var windows = List.of(period(dice.nextInt(3), hour, hour + 2), period(dice.nextInt(3), 8, 9 + dice.nextInt(6)));
      var one = order("o" + o, "p" + dice.nextInt(10), 30 + 15 * dice.nextInt(7), 1 + dice.nextInt(10),
          windows.toArray(Period[]::new));
      wanted.add(dice.nextInt(4) == 0 ? seats(one, 2) : one);
    }
    return problem(people, all, wanted);
  }

  private static Volunteer person(String id, Random dice, boolean plain) {
    List<Period> free = !plain && dice.nextInt(3) == 0 ? List.of(period(0, 8, 13), period(1, 8, 16)) : null;
    Integer cap = dice.nextInt(2) == 0 ? 120 + dice.nextInt(200) : null;
    return new Volunteer(id, Map.of(ELECTRICIAN, 1 + dice.nextInt(4)), free, cap);
  }
}
