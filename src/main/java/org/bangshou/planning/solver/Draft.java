package org.bangshou.planning.solver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to try things on: follows the solver's working schedule, takes changes order by order
 * and forgets them again. Knows every team-day's plan. One thread.
 *
 * <p>Each content of a team-day and of a crew week has a stamp of its own: whoever remembers a
 * question together with the stamp knows that the answer still holds while the stamp is the same.
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
  private final long[] stampBefore;
  private final long[] weekStampBefore;
  private final long[] stamps;
  private final long[] weekStamps;
  private final long[] seatedStamps;
  private final boolean[] dayTouched;
  private final boolean[] weekTouched;
  private final boolean[] orderMoved;
  private final Numbers touchedDays = new Numbers();
  private final Numbers touchedWeeks = new Numbers();
  private final Numbers movedOrders = new Numbers();
  private final NumberSet unassigned;
  private long clock;

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
    stamps = new long[days];
    stampBefore = new long[days];
    weekStamps = new long[model.weeks.size()];
    weekStampBefore = new long[weekStamps.length];
    seatedStamps = new long[weekStamps.length];
    dayTouched = new boolean[days];
    weekTouched = new boolean[weekStamps.length];
    orderMoved = new boolean[dayOf.length];
    unassigned = new NumberSet(dayOf.length);
    for (OrderFact order : model.orders) if (!order.fits.isEmpty()) unassigned.add(order.index);
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

  /** The orders that have no team-day although somebody could serve them. */
  NumberSet unassigned() {
    return unassigned;
  }

  /** Another one for each content of this team-day. */
  long stamp(int day) {
    return stamps[day];
  }

  /** Another one for each content of this crew week. */
  long weekStamp(int week) {
    return weekStamps[week];
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
    place(order, day);
  }

  private void place(int order, int day) {
    dayOf[order] = day;
    if (day != NONE) unassigned.remove(order);
    else if (!model.orders.get(order).fits.isEmpty()) unassigned.add(order);
  }

  /** Gives an order a team-day that {@link #admits} it, so that the week need not be seated again. */
  void admit(int order, int day) {
    move(order, day);
    int week = model.days.get(day).crewWeek.index;
    seatedStamps[week] = weekStamps[week];
  }

  private void replace(int day, int[] changed) {
    int week = model.days.get(day).crewWeek.index;
    if (!dayTouched[day]) {
      dayTouched[day] = true;
      touchedDays.add(day);
      ordersBefore[day] = orders[day];
      plansBefore[day] = plans[day];
      stampBefore[day] = stamps[day];
    }
    if (!weekTouched[week]) {
      weekTouched[week] = true;
      touchedWeeks.add(week);
      weekStampBefore[week] = weekStamps[week];
    }
    orders[day] = changed;
    plans[day] = null;
    stamps[day] = ++clock;
    weekStamps[week] = clock;
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
      if (!plan.fits || !isWithinDayLimit(plan) || !isSeated(plan)) return false;
    }
    return true;
  }

  private boolean isSeated(DayPlan plan) {
    int week = plan.day.crewWeek.index;
    if (seatedStamps[week] == weekStamps[week]) return true;
    if (!canBeSeated(plan)) return false;
    seatedStamps[week] = weekStamps[week];
    return true;
  }

  boolean isTouched(int day) {
    return dayTouched[day];
  }

  Numbers touchedDays() {
    return touchedDays;
  }

  /** Has the order moved since the last time the draft was kept or reverted? */
  boolean isMoved(int order) {
    return orderMoved[order];
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

  /** How much more {@linkplain OrderFact#worth worth} the changes leave unassigned. */
  long addedUnassignedWorth() {
    long added = 0;
    for (int i = 0; i < movedOrders.size(); i++) {
      int order = movedOrders.get(i);
      if (dayBefore[order] == NONE) added -= model.orders.get(order).worth();
      if (dayOf[order] == NONE) added += model.orders.get(order).worth();
    }
    return added;
  }

  void revert() {
    for (int i = 0; i < touchedDays.size(); i++) {
      int day = touchedDays.get(i);
      orders[day] = ordersBefore[day];
      plans[day] = plansBefore[day];
      stamps[day] = stampBefore[day];
    }
    for (int i = 0; i < touchedWeeks.size(); i++) {
      int week = touchedWeeks.get(i);
      weekStamps[week] = weekStampBefore[week];
    }
    for (int i = 0; i < movedOrders.size(); i++) place(movedOrders.get(i), dayBefore[movedOrders.get(i)]);
    keep();
  }

  /** Makes the changes the new state to revert to. */
  void keep() {
    for (int i = 0; i < touchedDays.size(); i++) dayTouched[touchedDays.get(i)] = false;
    for (int i = 0; i < movedOrders.size(); i++) orderMoved[movedOrders.get(i)] = false;
    for (int i = 0; i < touchedWeeks.size(); i++) weekTouched[touchedWeeks.get(i)] = false;
    touchedDays.clear();
    touchedWeeks.clear();
    movedOrders.clear();
  }
}
