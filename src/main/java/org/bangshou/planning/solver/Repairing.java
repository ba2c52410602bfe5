package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.planning.contract.PlanningProblem;
import org.bangshou.planning.contract.PlanningProblem.Order;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.bangshou.planning.contract.PlanningSolution;
import org.jspecify.annotations.Nullable;

/**
 * Fits what has happened into a running plan and moves little. A visit of the plan stays with its team, its start and
 * its people; one whose people cannot all come keeps team and start; one that cannot be kept at all looks for
 * another place. For an order that the plan did not know a few visits may give way, as long as each of them finds
 * another place; where none has one, lighter visits are left out for a heavier order. Orders that were left get what room there is.
 * The same problem and plan give the same answer.
 */
public final class Repairing {
  private final PlanningProblem problem;
  private final Map<String, PlanningSolution.Visit> planned;
  private final Set<String> leftBefore;
  private final Model model;
  private final Draft draft;

  /** Per visit of the plan its second self, which may go anywhere; at most one of both has a team-day. */
  private final Map<OrderFact, OrderFact> looseOf = new HashMap<>();

  private Repairing(PlanningProblem problem, PlanningSolution running) {
    this.problem = problem;
    this.planned = running.visits().stream().collect(Collectors.toMap(PlanningSolution.Visit::order, Function.identity()));
    this.leftBefore = running.unassigned().stream().map(PlanningSolution.Unassigned::order).collect(Collectors.toSet());
    List<Order> loose = problem.orders().stream().filter(this::isMovable).toList();
    var both = new ArrayList<>(problem.orders().stream().map(this::held).toList());
    both.addAll(loose);
    this.model = new Model(with(problem, both), order -> !isMovable(order));
    this.draft = new Draft(model);
    int second = problem.orders().size();
    for (Order order : problem.orders())
      if (isMovable(order)) looseOf.put(model.orders.get(problem.orders().indexOf(order)), model.orders.get(second++));
  }

  /**
   * @param running a plan of this problem or of an earlier state of it; what it leaves unassigned is not new
   * @param most visits that may give way to others; those that cannot be kept do not count
   * @throws PinsClash when what the problem has pinned cannot all be kept
   */
  public static PlanningSolution repair(PlanningProblem problem, PlanningSolution running, int most, long seed) {
    long began = System.nanoTime();
    var repairing = new Repairing(problem, running);
    repairing.keep();
    repairing.settle(most);
    double seconds = (System.nanoTime() - began) / 1_000_000 / 1000.0;
    return repairing.write(new PlanningSolution.Run(seconds, seed, null, null));
  }

  /** How many visits of a plan have another team or another start in the other, or are not in it at all. */
  public static long moved(PlanningSolution from, PlanningSolution to) {
    Set<List<Object>> there = new HashSet<>();
    to.visits().forEach(v -> there.add(List.of(v.order(), v.team(), v.start())));
    return from.visits().stream().filter(v -> !there.contains(List.of(v.order(), v.team(), v.start()))).count();
  }

  private boolean isMovable(Order order) {
    return order.pinned() == null && planned.containsKey(order.id());
  }

  private Order held(Order order) {
    PlanningSolution.Visit visit = planned.get(order.id());
    if (visit == null || (order.pinned() != null && !order.pinned().team().equals(visit.team()))) return order;
    return pinned(order, promise(order, visit, visit.members()));
  }

  /** What the problem has pinned goes before what the plan says. */
  private static Pin promise(Order order, PlanningSolution.Visit visit, @Nullable List<String> members) {
    Pin own = order.pinned();
    return new Pin(
        visit.team(),
        own == null || own.start() == null ? visit.start() : own.start(),
        own == null || own.members() == null ? members : own.members());
  }

  private void keep() {
    for (OrderFact order : orders()) {
      PlanningSolution.Visit visit = planned.get(order.id());
      if (visit == null) continue;
      Order asked = problem.orders().get(order.index);
      if (order.fits.isEmpty()) order.fits = model.fitting.fits(order, model.days, promise(asked, visit, null));
      if (!order.fits.isEmpty()) draft.move(order.index, order.fits.getFirst().day.index);
    }
    Repair.drop(draft);
  }

  /** First what the problem pins, then what was planned, then what is new, last what was left before. */
  private void settle(int most) {
    var givingWay = new GivingWay(draft, looseOf, this::loosened);
    int budget = most;
    List<OrderFact> out = orders().stream().filter(o -> draft.dayOf(o.index) == Draft.NONE).toList();
    for (OrderFact order : out.stream().sorted(Comparator.comparingInt(this::turn).thenComparing(heaviest())).toList())
      budget -= givingWay.settle(seeking(order), leftBefore.contains(order.id()) ? 0 : budget);
  }

  /** Without the second selves. */
  private List<OrderFact> orders() {
    return model.orders.subList(0, problem.orders().size());
  }

  private int turn(OrderFact order) {
    if (problem.orders().get(order.index).pinned() != null) return 0;
    if (looseOf.containsKey(order)) return 1;
    return leftBefore.contains(order.id()) ? 3 : 2;
  }

  /** As it goes where it may, no longer where the plan had it. */
  private OrderFact seeking(OrderFact order) {
    if (looseOf.containsKey(order)) return loosened(order);
    if (planned.containsKey(order.id()))
      order.fits = model.fitting.fits(order, model.days, problem.orders().get(order.index).pinned());
    return order;
  }

  private static Comparator<OrderFact> heaviest() {
    return Comparator.comparingLong(OrderFact::weight).reversed().thenComparing(OrderFact::id);
  }

  /** The second self of a visit; where it fits is worked out when it is first asked for. */
  private OrderFact loosened(OrderFact order) {
    OrderFact loose = Objects.requireNonNull(looseOf.get(order));
    if (loose.fits.isEmpty()) loose.fits = model.fitting.fits(loose, model.days, null);
    return loose;
  }

  /** Every visit is pinned to what was found, so that no start shifts when the answer is read out. */
  private PlanningSolution write(PlanningSolution.Run run) {
    Map<String, Pin> found = new HashMap<>();
    for (TeamDay day : model.days)
      for (DayPlan.Stop stop : draft.plan(day.index).stops) {
        Pin held = stop.fit().order.pin();
        List<String> members = held == null || stop.fit().promised.length == 0 ? null : held.members();
        found.put(stop.fit().order.id(), new Pin(day.team.id(), model.timeline.time(stop.start()), members));
      }
    var fixed = new Model(with(problem, problem.orders().stream().map(o -> pinned(o, found.getOrDefault(o.id(), o.pinned()))).toList()));
    var last = new Draft(fixed);
    for (OrderFact order : fixed.orders)
      if (found.containsKey(order.id())) last.move(order.index, order.fits.getFirst().day.index);
    last.keep();
    for (OrderFact order : fixed.orders)
      if (order.pin() != null && last.dayOf(order.index) == Draft.NONE)
        throw new PinsClash(order, "no way was found to keep it together with the other pinned orders");
    return new Answer(last).write(run);
  }

  private static Order pinned(Order o, @Nullable Pin pin) {
    return new Order(o.id(), o.place(), o.function(), o.durationMinutes(), o.startWindows(), o.seats(), o.weight(), o.preferredTeam(), pin);
  }

  private static PlanningProblem with(PlanningProblem p, List<Order> orders) {
    return new PlanningProblem(
        p.version(), p.name(), p.horizon(), p.places(), p.travel(), p.volunteers(), p.teams(), orders, p.objective());
  }
}
