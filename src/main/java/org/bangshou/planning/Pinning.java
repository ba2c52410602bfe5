package org.bangshou.planning;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.Zone;
import org.bangshou.planning.contract.PlanningProblem;

/**
 * Keeps what a coordinator pinned in an earlier proposal, and what the freeze window holds. A pin whose order is not for the solver any more,
 * or whose team is gone, is no pin; of a pin that fits only in part its team and the rest stay. Whether the
 * pins can all be kept together is for the solver to say.
 */
final class Pinning {

  private final Map<String, PlanningProblem.Team> teams;

  private Pinning(PlanningProblem problem) {
    this.teams = problem.teams().stream().collect(Collectors.toMap(PlanningProblem.Team::id, Function.identity()));
  }

  static PlanningProblem pin(PlanningProblem problem, List<Placement> pinned) {
    if (pinned.isEmpty()) return problem;
    var pinning = new Pinning(problem);
    Map<String, Placement> byOrder = new HashMap<>();
    pinned.forEach(p -> byOrder.put(p.orderId().toString(), p));
    List<PlanningProblem.Order> orders =
        problem.orders().stream()
            .map(o -> byOrder.containsKey(o.id()) ? pinning.pin(o, byOrder.get(o.id())) : o)
            .toList();
    return new PlanningProblem(
        problem.version(),
        problem.name(),
        problem.horizon(),
        problem.places(),
        problem.travel(),
        problem.volunteers(),
        problem.teams(),
        orders,
        problem.objective());
  }

  private PlanningProblem.Order pin(PlanningProblem.Order order, Placement placement) {
    PlanningProblem.Team team = teams.get(placement.teamId().toString());
    if (team == null) return order;
    LocalDateTime start = Zone.local(placement.start());
    boolean startFits =
        placement.pin() != Pin.TEAM && placement.pin() != Pin.MEMBERS && order.startWindows().stream().anyMatch(w -> !start.isBefore(w.start()) && !start.isAfter(w.end()));
    List<String> members =
        placement.members().values().stream().map(Object::toString).filter(team.members()::contains).sorted().toList();
    boolean ofTime = placement.pin() == Pin.TIME;
    boolean membersFit = placement.pin() != Pin.TEAM && members.size() == seats(order);
    return new PlanningProblem.Order(
        order.id(),
        order.place(),
        order.function(),
        order.durationMinutes(),
        ofTime && startFits ? List.of(new PlanningProblem.Period(start, start)) : order.startWindows(),
        order.seats(),
        order.weight(),
        order.preferredTeam(),
        ofTime ? null : new PlanningProblem.Pin(team.id(), startFits ? start : null, membersFit ? members : null));
  }

  private static int seats(PlanningProblem.Order order) {
    return order.seats().stream().mapToInt(s -> s.count() == null ? 1 : s.count()).sum();
  }
}
