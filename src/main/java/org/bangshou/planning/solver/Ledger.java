package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangshou.planning.solver.DayPlan.Stop;

/** What scarce members have been given in one week: minutes, and for shared ones the times. */
final class Ledger {
  private final int[] minutes;
  private final List<MemberFact> booked = new ArrayList<>();
  private final Map<MemberFact, List<Stop>> times = new HashMap<>();

  Ledger(int members) {
    minutes = new int[members];
  }

  void clear() {
    for (MemberFact member : booked) minutes[member.index()] = 0;
    booked.clear();
    times.clear();
  }

  /** Minutes of service that the week still holds. */
  int room(MemberFact member) {
    return member.weeklyMinutes() - minutes[member.index()];
  }

  boolean hasRoom(MemberFact member, Stop stop) {
    return !member.isScarce() || (room(member) >= stop.fit().order.duration && !isElsewhere(member, stop));
  }

  void book(MemberFact member, Stop stop) {
    if (!member.isScarce()) return;
    minutes[member.index()] += stop.fit().order.duration;
    booked.add(member);
    if (member.shared()) times.computeIfAbsent(member, m -> new ArrayList<>()).add(stop);
  }

  private boolean isElsewhere(MemberFact member, Stop stop) {
    if (!member.shared()) return false;
    for (Stop other : times.getOrDefault(member, List.of()))
      if (other.start() < stop.end() && stop.start() < other.end()) return true;
    return false;
  }
}
