package org.bangshou.planning.contract;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningProblem.Place;
import org.bangshou.planning.contract.PlanningProblem.Team;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;

/** What no schema can say: references resolve, nothing is there twice, calendars make sense. */
final class ProblemCheck {
  private final PlanningProblem problem;
  private final String file;
  private final Map<String, Team> teams = new HashMap<>();

  ProblemCheck(PlanningProblem problem, String file) {
    this.problem = problem;
    this.file = file;
  }

  void check() {
    Set<String> places = ids("places", problem.places(), Place::id);
    travel();
    Set<String> volunteers = ids("volunteers", problem.volunteers(), Volunteer::id);
    ids("teams", problem.teams(), Team::id);
    ids("orders", problem.orders(), Order::id);
    for (int at = 0; at < problem.teams().size(); at++) team(at, places, volunteers);
    for (int at = 0; at < problem.orders().size(); at++) order(at, places);
  }

  private <T> Set<String> ids(String list, List<T> items, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (int at = 0; at < items.size(); at++) {
      String one = id.apply(items.get(at));
      require(seen.add(one), list + "[" + at + "].id", quoted(one) + " is there twice, ids must differ");
    }
    return seen;
  }

  private void travel() {
    var matrix = problem.travel().matrixMinutes();
    int size = problem.places().size();
    if (matrix == null) {
      for (int at = 0; at < size; at++) point(at);
      return;
    }
    String square = " but there are " + size + " places: one row and one column for each, please";
    require(matrix.size() == size, "travel.matrixMinutes", matrix.size() + " rows" + square);
    for (int row = 0; row < size; row++)
      require(
          matrix.get(row).size() == size,
          "travel.matrixMinutes[" + row + "]",
          matrix.get(row).size() + " columns" + square);
  }

  private void point(int at) {
    Place place = problem.places().get(at);
    require(
        place.lon() != null && place.lat() != null,
        "places[" + at + "]",
        "place " + quoted(place.id()) + " has no point, travel by speed needs lon and lat");
  }

  private void team(int at, Set<String> places, Set<String> volunteers) {
    Team team = problem.teams().get(at);
    String where = "teams[" + at + "]";
    teams.put(team.id(), team);
    known(places, team.base(), where + ".base", "place");
    var seen = new HashSet<String>();
    for (int m = 0; m < team.members().size(); m++) {
      String member = team.members().get(m);
      String here = where + ".members[" + m + "]";
      known(volunteers, member, here, "volunteer");
      require(seen.add(member), here, quoted(member) + " is named twice, once is enough");
    }
    calendar(team, where);
  }

  private void calendar(Team team, String where) {
    for (int p = 0; p < team.available().size(); p++) {
      Period period = team.available().get(p);
      require(
          isWithinOneDay(period),
          where + ".available[" + p + "]",
          shown(period) + " must start before it ends, within one day");
    }
    var sorted = team.available().stream().sorted(Comparator.comparing(Period::start)).toList();
    for (int p = 1; p < sorted.size(); p++)
      require(
          !sorted.get(p).start().isBefore(sorted.get(p - 1).end()),
          where + ".available[" + team.available().indexOf(sorted.get(p)) + "]",
          shown(sorted.get(p)) + " overlaps " + shown(sorted.get(p - 1)) + ", periods must be disjoint");
  }

  private static boolean isWithinOneDay(Period period) {
    LocalDateTime last = period.end().minusMinutes(1);
    return period.start().isBefore(period.end())
        && period.start().toLocalDate().equals(last.toLocalDate());
  }

  private void order(int at, Set<String> places) {
    Order order = problem.orders().get(at);
    String where = "orders[" + at + "]";
    known(places, order.place(), where + ".place", "place");
    for (int w = 0; w < order.startWindows().size(); w++) {
      Period window = order.startWindows().get(w);
      require(
          !window.end().isBefore(window.start()),
          where + ".startWindows[" + w + "]",
          shown(window) + " ends before it starts");
    }
    if (order.preferredTeam() != null)
      known(teams.keySet(), order.preferredTeam(), where + ".preferredTeam", "team");
    if (order.pinned() != null) pin(order.pinned(), where + ".pinned");
  }

  private void pin(Pin pin, String where) {
    known(teams.keySet(), pin.team(), where + ".team", "team");
    List<String> members = pin.members() == null ? List.of() : pin.members();
    Team team = teams.get(pin.team());
    for (int m = 0; m < members.size(); m++)
      require(
          team != null && team.members().contains(members.get(m)),
          where + ".members[" + m + "]",
          quoted(members.get(m)) + " is not a member of team " + quoted(pin.team()));
  }

  private void known(Set<String> ids, String id, String where, String what) {
    require(ids.contains(id), where, "unknown " + what + " " + quoted(id) + ", expected the id of a " + what);
  }

  private void require(boolean holds, String where, String what) {
    if (!holds) throw ContractFault.at(file, "$." + where, what);
  }

  private static String shown(Period period) {
    return period.start() + ".." + period.end();
  }

  private static String quoted(String id) {
    return "'" + id + "'";
  }
}
