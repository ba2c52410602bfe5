package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bangshou.planning.solver.DayPlan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Puts members on the seats of a crew week: everybody's weekly cap and second team respected.
 * Visits that manage without scarce members do not matter to each other; the others are seated one
 * by one, and one that finds nobody goes first in the next attempt. Depends only on the visits.
 */
final class Seating {
  private static final int ATTEMPTS = 8;
  private static final Comparator<Stop> HARDEST_FIRST =
      Comparator.<Stop>comparingInt(stop -> -stop.fit().promised.length)
          .thenComparingInt(stop -> -stop.fit().order.duration * stop.fit().able.length)
          .thenComparingInt(stop -> stop.fit().order.index);

  private final Ledger ledger;
  private final Matching matching = new Matching();
  private int[] byRoom = new int[8];

  Seating(int members) {
    this.ledger = new Ledger(members);
  }

  /** Can all these visits of one crew week be seated? */
  boolean isPossible(List<Stop> demands) {
    return demands.isEmpty() || order(demands) != null;
  }

  /** The members on the seats of each of these visits, or null when no way was found. */
  @Nullable List<Seated> seat(Collection<Stop> stops) {
    var demands = stops.stream().filter(stop -> !stop.stretch().easy()).toList();
    var order = order(demands);
    if (order == null) return null;
    ledger.clear();
    var seated = new ArrayList<Seated>();
    for (Stop stop : order) seated.add(seated(stop));
    for (Stop stop : stops) if (stop.stretch().easy()) seated.add(seated(stop));
    return seated;
  }

  /** A visit and the numbers of its members in the team, seat by seat. */
  record Seated(Stop stop, int[] members) {}

  private Seated seated(Stop stop) {
    if (!fill(stop)) throw new IllegalStateException("seats of order " + stop.fit().order + " came loose");
    int[] members = new int[stop.fit().able.length];
    for (int seat = 0; seat < members.length; seat++) members[seat] = matching.holder(seat);
    return new Seated(stop, members);
  }

  private @Nullable List<Stop> order(List<Stop> demands) {
    var order = new ArrayList<>(demands);
    order.sort(HARDEST_FIRST);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int stuck = firstStuck(order);
      if (stuck < 0) return order;
      if (stuck == 0) return null;
      order.addFirst(order.remove(stuck));
    }
    return null;
  }

  private int firstStuck(List<Stop> order) {
    ledger.clear();
    for (int at = 0; at < order.size(); at++) if (!fill(order.get(at))) return at;
    return -1;
  }

  private boolean fill(Stop stop) {
    TeamFact team = stop.fit().day.team;
    long[] free = stop.stretch().free();
    matching.reset(stop.fit().able);
    for (int member : stop.fit().promised)
      if (!ledger.hasRoom(team.members[member], stop) || !matching.offer(member)) return false;
    for (int word = 0; word < free.length && !matching.isFull(); word++)
      offerWord(free[word] & team.ordinary[word], word * 64);
    if (!matching.isFull()) offerScarce(team, free, stop);
    if (!matching.isFull()) return false;
    for (int seat = 0; seat < stop.fit().able.length; seat++)
      ledger.book(team.members[matching.holder(seat)], stop);
    return true;
  }

  private void offerWord(long members, int from) {
    for (long left = members; left != 0 && !matching.isFull(); left &= left - 1)
      matching.offer(from + Long.numberOfTrailingZeros(left));
  }

  /** Those with most room in their week first. */
  private void offerScarce(TeamFact team, long[] free, Stop stop) {
    if (byRoom.length < team.members.length) byRoom = new int[team.members.length];
    int n = 0;
    for (int m = 0; m < team.members.length; m++) {
      MemberFact member = team.members[m];
      if (!member.isScarce() || !Bits.has(free, m) || !ledger.hasRoom(member, stop)) continue;
      int at = n++;
      int room = ledger.room(member);
      for (; at > 0 && ledger.room(team.members[byRoom[at - 1]]) < room; at--) byRoom[at] = byRoom[at - 1];
      byRoom[at] = m;
    }
    for (int i = 0; i < n && !matching.isFull(); i++) matching.offer(byRoom[i]);
  }
}
