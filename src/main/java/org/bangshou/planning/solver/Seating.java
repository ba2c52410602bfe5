package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bangshou.planning.solver.DayPlan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Puts members on the seats of a crew week: everybody's weekly cap and second team respected.
 * Visits that manage without scarce members do not matter to each other; the others, the demands,
 * are seated one by one, and one that finds nobody goes first in the next attempt. The answer
 * depends only on the set of visits.
 */
final class Seating {
  private static final int ATTEMPTS = 8;
  private final Ledger ledger;
  private final Matching matching = new Matching();
  private int[] byRoom = new int[8];
  private @Nullable Stop[] queue = new Stop[32];
  private int size;

  Seating(int members) {
    this.ledger = new Ledger(members);
  }

  /** A visit and the numbers of its members in the team, seat by seat. */
  record Seated(Stop stop, int[] members) {}

  /** Starts over without demands. */
  void clear() {
    size = 0;
  }

  /** Adds visits of the week, hardest first whatever the order of adding. */
  void add(List<Stop> demands) {
    for (int i = 0; i < demands.size(); i++) {
      if (size == queue.length) queue = java.util.Arrays.copyOf(queue, size * 2);
      Stop stop = demands.get(i);
      int at = size++;
      for (; at > 0 && at(at - 1).fit().isEasierThan(stop.fit()); at--) queue[at] = queue[at - 1];
      queue[at] = stop;
    }
  }

  /** Can all the demands be seated? The queue is then in an order that does it. */
  boolean isPossible() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int stuck = firstStuck();
      if (stuck < 0) return true;
      if (stuck == 0) return false;
      Stop first = at(stuck);
      System.arraycopy(queue, 0, queue, 1, stuck);
      queue[0] = first;
    }
    return false;
  }

  /** The members on the seats of each of these visits of one crew week, or null: no way found. */
  @Nullable List<Seated> seat(Collection<Stop> stops) {
    clear();
    add(stops.stream().filter(stop -> !stop.stretch().easy()).toList());
    if (!isPossible()) return null;
    ledger.clear();
    var seated = new ArrayList<Seated>();
    for (int i = 0; i < size; i++) seated.add(seated(at(i)));
    for (Stop stop : stops) if (stop.stretch().easy()) seated.add(seated(stop));
    return seated;
  }

  private Seated seated(Stop stop) {
    if (!fill(stop)) throw new IllegalStateException("seats of order " + stop.fit().order + " came loose");
    int[] members = new int[stop.fit().able.length];
    for (int seat = 0; seat < members.length; seat++) members[seat] = matching.holder(seat);
    return new Seated(stop, members);
  }

  private Stop at(int index) {
    return java.util.Objects.requireNonNull(queue[index]);
  }

  private int firstStuck() {
    ledger.clear();
    for (int i = 0; i < size; i++) if (!fill(at(i))) return i;
    return -1;
  }

  private boolean fill(Stop stop) {
    TeamFact team = stop.fit().day.team;
    long[] free = stop.stretch().free();
    matching.reset(stop.fit().able);
    for (int member : stop.fit().promised)
      if (!ledger.hasRoom(team.members[member], stop) || !matching.offer(member)) return false;
    RuleCosts.Crew costs = stop.fit().costs;
    if (costs != null) costs.offer(matching, Bits.and(free, team.ordinary));
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
    if (byRoom.length < team.scarce.length) byRoom = new int[team.scarce.length];
    int n = 0;
    for (int m : team.scarce) {
      MemberFact member = team.members[m];
      if (!Bits.has(free, m) || !ledger.hasRoom(member, stop)) continue;
      int at = n++;
      int room = ledger.room(member);
      for (; at > 0 && ledger.room(team.members[byRoom[at - 1]]) < room; at--) byRoom[at] = byRoom[at - 1];
      byRoom[at] = m;
    }
    for (int i = 0; i < n && !matching.isFull(); i++) matching.offer(byRoom[i]);
  }
}
