package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.contract.PlanningProblem.Period;
import org.bangshou.planning.contract.PlanningProblem.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer, ready to compute with. {@code free} holds starts and ends in turn, touching periods
 * made one; null is always. {@code scarce}: serving here can cost the person another service,
 * because of a weekly cap or a second team.
 */
record MemberFact(
    int index, Volunteer volunteer, int @Nullable [] free, int weeklyMinutes, boolean shared) {

  static MemberFact of(int index, Volunteer volunteer, Timeline timeline, boolean shared) {
    Integer cap = volunteer.maxMinutesPerWeek();
    int[] free = volunteer.available() == null ? null : merged(volunteer.available(), timeline);
    return new MemberFact(index, volunteer, free, cap == null ? Integer.MAX_VALUE : cap, shared);
  }

  String id() {
    return volunteer.id();
  }

  boolean isScarce() {
    return shared || weeklyMinutes != Integer.MAX_VALUE;
  }

  boolean can(Map<String, Integer> asked) {
    for (var need : asked.entrySet())
      if (volunteer.skills().getOrDefault(need.getKey(), 0) < need.getValue()) return false;
    return true;
  }

  boolean isFree(int start, int end) {
    if (free == null) return true;
    for (int at = 0; at < free.length; at += 2)
      if (free[at] <= start && end <= free[at + 1]) return true;
    return false;
  }

  private static int[] merged(List<Period> periods, Timeline timeline) {
    var sorted = periods.stream().sorted(Comparator.comparing(Period::start)).toList();
    var whole = new ArrayList<Integer>();
    for (Period period : sorted) {
      int start = timeline.minute(period.start());
      int end = timeline.minute(period.end());
      int last = whole.size() - 1;
      if (last >= 0 && start <= whole.get(last)) whole.set(last, Math.max(end, whole.get(last)));
      else whole.addAll(List.of(start, end));
    }
    return whole.stream().mapToInt(Integer::intValue).toArray();
  }
}
