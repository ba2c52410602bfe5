package org.bangshou.planning.solver;

import org.jspecify.annotations.Nullable;

/**
 * An order in a team-day, as if it were alone there: the stretches of starts at which the windows,
 * the horizon, the way from and to the base, the pin and the members' calendars all agree. Within
 * one stretch the same members are free.
 */
final class Fit {
  /** Its number among all fits of the model. */
  int index = -1;

  final OrderFact order;
  final TeamDay day;
  final int out;
  final int back;
  final Stretch[] stretches;

  /** Per seat, who has its skills. */
  final long[][] able;

  /** The members who are promised, as numbers in the team. */
  final int[] promised;

  /** What rules put on members here; none when nobody costs anything. */
  final RuleCosts.@Nullable Crew costs;

  /** Continuity: would another team than the preferred one come? */
  final boolean unfamiliar;

  Fit(OrderFact order, TeamDay day, int out, int back, Stretch[] stretches, long[][] able, int[] promised,
      RuleCosts.@Nullable Crew costs) {
    this.order = order;
    this.day = day;
    this.out = out;
    this.back = back;
    this.stretches = stretches;
    this.able = able;
    this.promised = promised;
    this.costs = costs;
    String preferred = order.order.preferredTeam();
    this.unfamiliar = preferred != null && !preferred.equals(day.team.id());
  }

  /**
   * Starts from first to last, who is free at each, and can all seats be had without scarcity?
   *
   * @param cost what rules put on the cheapest crew that is free
   */
  record Stretch(int first, int last, long[] free, boolean easy, int cost) {}

  /** For seating: promised members first, then long services with many seats; never a tie. */
  boolean isEasierThan(Fit other) {
    if (promised.length != other.promised.length) return promised.length < other.promised.length;
    long here = (long) order.duration * able.length;
    long there = (long) other.order.duration * other.able.length;
    return here != there ? here < there : order.index > other.order.index;
  }

  int latestStart() {
    return stretches[stretches.length - 1].last;
  }

  /** The stretch of the earliest start at or after this minute, or -1. */
  int stretchFrom(int minute) {
    for (int at = 0; at < stretches.length; at++) if (minute <= stretches[at].last) return at;
    return -1;
  }
}
