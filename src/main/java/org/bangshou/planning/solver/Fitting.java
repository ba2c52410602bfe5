package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bangshou.planning.contract.PlanningProblem.Pin;
import org.jspecify.annotations.Nullable;

/** Finds where an order fits: the one place that decides who is eligible. */
final class Fitting {
  private final Distances distances;
  private final int opens;
  private final int closes;
  private final Timeline timeline;
  private final RuleCosts costs;
  private final Matching matching = new Matching();

  Fitting(Distances distances, Timeline timeline, int opens, int closes, RuleCosts costs) {
    this.distances = distances;
    this.timeline = timeline;
    this.costs = costs;
    this.opens = opens;
    this.closes = closes;
  }

  /** All fits of an order in the order of the team-days, pin kept when {@code pin} is given. */
  List<Fit> fits(OrderFact order, List<TeamDay> days, @Nullable Pin pin) {
    var fits = new ArrayList<Fit>();
    Map<TeamFact, long[][]> able = new HashMap<>();
    Map<TeamFact, RuleCosts.@Nullable Crew> crews = new HashMap<>();
    for (TeamDay day : days) {
      TeamFact team = day.team;
      if (pin != null && !pin.team().equals(team.id())) continue;
      if (!team.offers(order) || !team.reaches(order)) continue;
      int out = distances.minutes(team.base, order.place);
      int back = distances.minutes(order.place, team.base);
      int first = Math.max(opens, day.start + out);
      int last = Math.min(closes, day.end - back) - order.duration;
      if (first > last) continue;
      long[][] seats = able.computeIfAbsent(team, t -> able(order, t));
      int[] promised = promised(team, pin);
      RuleCosts.Crew crew = crews.computeIfAbsent(team, t -> costs.of(order, t));
      var stretches = stretches(order, team, first, last, seats, promised, crew, pin);
      if (stretches.length > 0)
        fits.add(new Fit(order, day, out, back, stretches, seats, promised, crew));
    }
    return fits;
  }

  /** Does a window of the order leave a start in that period, the way there and back included, whoever comes? */
  boolean hasTime(OrderFact order, TeamDay day) {
    int first = Math.max(opens, day.start + distances.minutes(day.team.base, order.place));
    int last = Math.min(closes, day.end - distances.minutes(order.place, day.team.base)) - order.duration;
    for (int w = 0; w < order.windows.length; w += 2)
      if (Math.max(first, order.windows[w]) <= Math.min(last, order.windows[w + 1])) return true;
    return false;
  }

  private static long[][] able(OrderFact order, TeamFact team) {
    MemberFact[] members = team.members;
    return order.seats.stream()
        .map(
            asked ->
                Bits.where(
                    members.length,
                    m -> members[m].weeklyMinutes() >= order.duration && members[m].can(asked)))
        .toArray(long[][]::new);
  }

  private static int[] promised(TeamFact team, @Nullable Pin pin) {
    if (pin == null || pin.members() == null) return new int[0];
    var named = pin.members();
    return java.util.stream.IntStream.range(0, team.members.length)
        .filter(m -> named.contains(team.members[m].id()))
        .toArray();
  }

  private Fit.Stretch[] stretches(
      OrderFact order, TeamFact team, int first, int last, long[][] able, int[] promised,
      RuleCosts.@Nullable Crew crew, @Nullable Pin pin) {
    if (able.length > team.members.length) return new Fit.Stretch[0];
    var found = new ArrayList<Fit.Stretch>();
    int[] windows = order.windows;
    for (int w = 0; w < windows.length; w += 2) {
      int from = Math.max(first, windows[w]);
      int to = Math.min(last, windows[w + 1]);
      if (pin != null && pin.start() != null) {
        from = Math.max(from, timeline.minute(pin.start()));
        to = Math.min(to, timeline.minute(pin.start()));
      }
      if (from <= to) cut(order, team, from, to, able, promised, crew, found);
    }
    found.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return found.toArray(Fit.Stretch[]::new);
  }

  /** Cuts at every start where somebody becomes free or can no longer stay to the end. */
  private void cut(
      OrderFact order, TeamFact team, int from, int to, long[][] able, int[] promised,
      RuleCosts.@Nullable Crew crew, List<Fit.Stretch> found) {
    var cuts = new TreeSet<Integer>(List.of(from));
    for (MemberFact member : team.members) {
      int[] free = member.free();
      for (int at = 0; free != null && at < free.length; at += 2) {
        if (free[at] > from && free[at] <= to) cuts.add(free[at]);
        int gone = free[at + 1] - order.duration + 1;
        if (gone > from && gone <= to) cuts.add(gone);
      }
    }
    for (int start : cuts) {
      Integer next = cuts.higher(start);
      long[] free =
          Bits.where(team.members.length, m -> team.members[m].isFree(start, start + order.duration));
      if (!seat(able, promised, free)) continue;
      boolean easy = isEasy(team, able, promised, free);
      int cost = crew == null ? 0 : cost(able, promised, free, crew);
      found.add(new Fit.Stretch(start, next == null ? to : next - 1, free, easy, cost));
    }
  }

  private int cost(long[][] able, int[] promised, long[] free, RuleCosts.Crew crew) {
    matching.reset(able);
    for (int member : promised) matching.offer(member);
    crew.offer(matching, free);
    return crew.cost(matching, able.length);
  }

  private boolean isEasy(TeamFact team, long[][] able, int[] promised, long[] free) {
    for (int member : promised) if (team.members[member].isScarce()) return false;
    return seat(able, promised, Bits.and(free, team.ordinary));
  }

  private boolean seat(long[][] able, int[] promised, long[] free) {
    matching.reset(able);
    for (int member : promised)
      if (!Bits.has(free, member) || !matching.offer(member)) return false;
    return matching.offerAll(free);
  }
}
