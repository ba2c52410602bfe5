package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to try things on: follows the solver's working schedule, takes changes order by order
 * and forgets them again. Knows every touched team-day's plan. One thread.
 */
final class Draft {
  static final int NONE = -1;
  final Model model;
  private final int[] dayOf;
  private final int[][] orders;
  private final @Nullable DayPlan[] plans;
  private final int[][] ordersBefore;
  private final @Nullable DayPlan[] plansBefore;
  private final int[] dayBefore;
  private final boolean[] dayTouched;
  private final boolean[] orderMoved;
  private final Numbers touchedDays = new Numbers();
  private final Numbers movedOrders = new Numbers();

  Draft(Model model) {
    this.model = model;
    int days = model.days.size();
    dayOf = new int[model.orders.size()];
    Arrays.fill(dayOf, NONE);
    dayBefore = dayOf.clone();
    orders = new int[days][0];
    ordersBefore = new int[days][0];
    plans = new DayPlan[days];
    plansBefore = new DayPlan[days];
    dayTouched = new boolean[days];
    orderMoved = new boolean[dayOf.length];
  }

  /** Forgets all changes and takes over what the visits say. */
  void follow(List<Visit> visits) {
    revert();
    for (Visit visit : visits) {
      TeamDay day = visit.getTeamDay();
      int now = day == null ? NONE : day.index;
      if (dayOf[visit.order().index] != now) move(visit.order().index, now);
    }
    keep();
  }

  int dayOf(int order) {
    return dayOf[order];
  }

  int[] ordersOn(int day) {
    return orders[day];
  }

  DayPlan plan(int day) {
    DayPlan plan = plans[day];
    if (plan == null) plans[day] = plan = model.planner.plan(model.days.get(day), orders[day]);
    return plan;
  }

  /** The plan of a day with one more order. */
  DayPlan planWith(int day, int order) {
    return model.planner.plan(model.days.get(day), Sorted.with(orders[day], order));
  }

  /** Gives an order another team-day, or none. */
  void move(int order, int day) {
    int old = dayOf[order];
    if (!orderMoved[order]) {
      orderMoved[order] = true;
      dayBefore[order] = old;
      movedOrders.add(order);
    }
    if (old != NONE) replace(old, Sorted.without(orders[old], order));
    if (day != NONE) replace(day, Sorted.with(orders[day], order));
    dayOf[order] = day;
  }

  private void replace(int day, int[] changed) {
    if (!dayTouched[day]) {
      dayTouched[day] = true;
      touchedDays.add(day);
      ordersBefore[day] = orders[day];
      plansBefore[day] = plans[day];
    }
    orders[day] = changed;
    plans[day] = null;
  }

  /** Would all hard rules hold if this plan took the place of its day's? */
  boolean admits(DayPlan plan) {
    return plan.fits && isWithinDayLimit(plan) && (plan.demands.isEmpty() || canBeSeated(plan));
  }

  private boolean isWithinDayLimit(DayPlan plan) {
    int limit = plan.day.team.visitsPerDay;
    if (limit == Integer.MAX_VALUE) return true;
    int visits = plan.size();
    for (TeamDay period : plan.day.calendarDay.periods)
      if (period.index != plan.day.index) visits += orders[period.index].length;
    return visits <= limit;
  }

  private boolean canBeSeated(DayPlan plan) {
    model.seating.clear();
    for (TeamDay day : plan.day.crewWeek.days)
      if (day.index == plan.day.index) model.seating.add(plan.demands);
      else if (orders[day.index].length > 0) model.seating.add(plan(day.index).demands);
    return model.seating.isPossible();
  }

  /** Do all hard rules hold on the touched days? */
  boolean isSound() {
    for (int i = 0; i < touchedDays.size(); i++) {
      DayPlan plan = plan(touchedDays.get(i));
      if (!plan.fits || !isWithinDayLimit(plan) || !canBeSeated(plan)) return false;
    }
    return true;
  }

  boolean isTouched(int day) {
    return dayTouched[day];
  }

  Numbers touchedDays() {
    return touchedDays;
  }

  /** The orders that ever moved since the last time the draft was kept or reverted. */
  Numbers movedOrders() {
    return movedOrders;
  }

  int dayBefore(int order) {
    return dayBefore[order];
  }

  /** What the changes cost beyond what was: soft cost, without unassigned orders. */
  long addedCost() {
    long added = 0;
    for (int i = 0; i < touchedDays.size(); i++) {
      int day = touchedDays.get(i);
      DayPlan before = plansBefore[day];
      if (before == null) before = model.planner.plan(model.days.get(day), ordersBefore[day]);
      added += plan(day).cost - before.cost;
    }
    return added;
  }

  /** How much more weight the changes leave unassigned. */
  long addedUnassignedWeight() {
    long added = 0;
    for (int i = 0; i < movedOrders.size(); i++) {
      int order = movedOrders.get(i);
      if (dayBefore[order] == NONE) added -= model.orders.get(order).weight();
      if (dayOf[order] == NONE) added += model.orders.get(order).weight();
    }
    return added;
  }

  void revert() {
    for (int i = 0; i < touchedDays.size(); i++) {
      int day = touchedDays.get(i);
      orders[day] = ordersBefore[day];
      plans[day] = plansBefore[day];
    }
    for (int i = 0; i < movedOrders.size(); i++) dayOf[movedOrders.get(i)] = dayBefore[movedOrders.get(i)];
    keep();
  }

  /** Makes the changes the new state to revert to. */
  void keep() {
    for (int i = 0; i < touchedDays.size(); i++) dayTouched[touchedDays.get(i)] = false;
    for (int i = 0; i < movedOrders.size(); i++) orderMoved[movedOrders.get(i)] = false;
    touchedDays.clear();
    movedOrders.clear();
  }
}
