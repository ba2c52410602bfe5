package org.bangshou.planning.solver;

import java.util.Arrays;

/**
 * Members on the seats of one visit: a bipartite matching that grows member by member. Whoever is
 * offered first stays (on whichever seat), so offering in the order of preference gives the best
 * crew there is. Not for several threads.
 */
final class Matching {
  private static final int NOBODY = -1;
  private int[] holder = new int[8];
  private boolean[] tried = new boolean[8];
  private long[][] able = new long[0][];
  private int seats;
  private int filled;

  /** Starts over with empty seats; {@code able} says per seat who may hold it. */
  void reset(long[][] able) {
    this.able = able;
    seats = able.length;
    filled = 0;
    if (holder.length < seats) {
      holder = new int[seats];
      tried = new boolean[seats];
    }
    Arrays.fill(holder, 0, seats, NOBODY);
  }

  boolean isFull() {
    return filled == seats;
  }

  int holder(int seat) {
    return holder[seat];
  }

  /** Finds this member a seat, moving others to other seats if need be. */
  boolean offer(int member) {
    if (isFull()) return false;
    Arrays.fill(tried, 0, seats, false);
    if (!place(member)) return false;
    filled++;
    return true;
  }

  private boolean place(int member) {
    for (int seat = 0; seat < seats; seat++) {
      if (tried[seat] || !Bits.has(able[seat], member)) continue;
      tried[seat] = true;
      if (holder[seat] == NOBODY || place(holder[seat])) {
        holder[seat] = member;
        return true;
      }
    }
    return false;
  }

  /** Offers everybody of the set in turn; true when all seats are filled. */
  boolean offerAll(long[] members) {
    for (int word = 0; word < members.length && !isFull(); word++)
      for (long left = members[word]; left != 0 && !isFull(); left &= left - 1)
        offer(word * 64 + Long.numberOfTrailingZeros(left));
    return isFull();
  }
}
