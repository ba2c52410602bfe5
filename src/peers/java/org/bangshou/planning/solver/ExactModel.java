package org.bangshou.planning.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningSolution;

/** A problem as CP-SAT takes it: a circuit for each team-day, a start and a holder of each seat for each visit. */
final class ExactModel {
  private final Model problem;
  private final CpModel model = new CpModel();
  private final List<Call> calls = new ArrayList<>();
  private final LinearExprBuilder travel = LinearExpr.newBuilder();
  private final Map<MemberFact, List<IntervalVar>> services = new HashMap<>();
  private final Map<List<Object>, LinearExprBuilder> minutes = new HashMap<>();

  /** An order that may be served in a team-day: whether, when and by whom. */
  private record Call(Fit fit, BoolVar served, IntVar start, BoolVar[][] seats) {}

  ExactModel(Model problem) {
    this.problem = problem;
    for (OrderFact order : problem.orders) {
      var served = order.fits.stream().map(this::call).toList();
      if (served.isEmpty()) continue;
      if (order.pin() == null) model.addAtMostOne(served.toArray(Literal[]::new));
      else model.addExactlyOne(served.toArray(Literal[]::new));
    }
    for (TeamDay day : problem.days) circuit(day);
    for (TeamDay day : problem.days) limit(day.calendarDay);
    services.values().forEach(model::addNoOverlap);
    minutes.forEach((week, sum) -> model.addLessOrEqual(sum, ((MemberFact) week.getFirst()).weeklyMinutes()));
    objective();
  }

  CpModel model() {
    return model;
  }

  long travel(CpSolver solver) {
    return solver.value(travel);
  }

  List<PlanningSolution.Visit> visits(CpSolver solver) {
    return calls.stream().filter(call -> solver.booleanValue(call.served)).map(call -> visit(call, solver)).toList();
  }

  private PlanningSolution.Visit visit(Call call, CpSolver solver) {
    TeamFact team = call.fit.day.team;
    var members = new ArrayList<String>();
    for (BoolVar[] seat : call.seats)
      for (int m = 0; m < seat.length; m++) if (solver.booleanValue(seat[m])) members.add(team.members[m].id());
    var start = problem.timeline.time((int) solver.value(call.start));
    return new PlanningSolution.Visit(call.fit.order.id(), team.id(), start, members);
  }

  private BoolVar call(Fit fit) {
    String name = fit.order + "@" + fit.day;
    long[][] stretches = Arrays.stream(fit.stretches).map(s -> new long[] {s.first(), s.last()}).toArray(long[][]::new);
    IntVar start = model.newIntVarFromDomain(Domain.fromIntervals(stretches), name + " start");
    BoolVar served = model.newBoolVar(name);
    MemberFact[] members = fit.day.team.members;
    var seats = new BoolVar[fit.able.length][members.length];
    for (BoolVar[] seat : seats) {
      Arrays.setAll(seat, m -> model.newBoolVar(name));
      model.addEquality(LinearExpr.sum(seat), served);
    }
    for (int m = 0; m < members.length; m++) member(fit, served, start, seats, m);
    calls.add(new Call(fit, served, start, seats));
    return served;
  }

  private void member(Fit fit, BoolVar served, IntVar start, BoolVar[][] seats, int m) {
    MemberFact member = fit.day.team.members[m];
    BoolVar serves = model.newBoolVar(member.id());
    model.addEquality(LinearExpr.sum(Arrays.stream(seats).map(seat -> seat[m]).toArray(BoolVar[]::new)), serves);
    for (int s = 0; s < seats.length; s++) if (!Bits.has(fit.able[s], m)) model.addEquality(seats[s][m], 0);
    int duration = fit.order.duration;
    if (Arrays.stream(fit.promised).anyMatch(promised -> promised == m)) model.addEquality(serves, served);
    int[] free = member.free();
    if (free != null) model.addLinearExpressionInDomain(start, startsWithin(free, duration)).onlyEnforceIf(serves);
    if (member.shared())
      services.computeIfAbsent(member, none -> new ArrayList<>())
          .add(model.newOptionalFixedSizeIntervalVar(start, duration, serves, member.id()));
    if (member.weeklyMinutes() != Integer.MAX_VALUE)
      minutes.computeIfAbsent(List.of(member, fit.day.crewWeek), none -> LinearExpr.newBuilder()).addTerm(serves, duration);
  }

  private static Domain startsWithin(int[] free, int duration) {
    var stretches = new ArrayList<long[]>();
    for (int at = 0; at < free.length; at += 2)
      if (free[at] <= free[at + 1] - duration) stretches.add(new long[] {free[at], free[at + 1] - duration});
    return Domain.fromIntervals(stretches.toArray(long[][]::new));
  }

  private void circuit(TeamDay day) {
    var mine = calls.stream().filter(call -> call.fit.day == day).toList();
    if (mine.isEmpty()) return;
    var route = model.addCircuit();
    route.addArc(0, 0, model.newBoolVar(day + " rests"));
    for (int a = 0; a < mine.size(); a++) {
      Call one = mine.get(a);
      route.addArc(a + 1, a + 1, one.served.not());
      BoolVar first = leg(one.fit.out);
      route.addArc(0, a + 1, first);
      route.addArc(a + 1, 0, leg(one.fit.back));
      for (int b = 0; b < mine.size(); b++) {
        if (a == b) continue;
        Call next = mine.get(b);
        int minutes = problem.distances.minutes(one.fit.order.place, next.fit.order.place);
        BoolVar goes = leg(minutes);
        route.addArc(a + 1, b + 1, goes);
        model.addGreaterOrEqual(next.start, LinearExpr.affine(one.start, 1, one.fit.order.duration + minutes)).onlyEnforceIf(goes);
      }
    }
  }

  private BoolVar leg(int minutes) {
    BoolVar goes = model.newBoolVar("leg");
    travel.addTerm(goes, minutes);
    return goes;
  }

  private void limit(CalendarDay date) {
    if (date.team.visitsPerDay == Integer.MAX_VALUE) return;
    var served = calls.stream().filter(call -> call.fit.day.calendarDay == date).map(Call::served).toArray(BoolVar[]::new);
    model.addLessOrEqual(LinearExpr.sum(served), date.team.visitsPerDay);
  }

  private void objective() {
    long first = problem.weights.weighed() ? 1 : 1_000_000;
    var sum = LinearExpr.newBuilder().add(travel);
    for (Call call : calls) sum.addTerm(call.served, -first * call.fit.order.weight());
    model.minimize(sum);
  }
}
