package org.bangshou.web.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Order;
import org.bangshou.planning.Placement;
import org.bangshou.planning.Proposal;
import org.bangshou.roster.Team;

/** A proposal drawn: one lane per team, one bar per service, one column per day. */
public record Timeline(int width, int height, List<Lane> lanes, List<Day> days) {

  public static final int LANE = 44;
  public static final int TOP = 34;
  public static final int LEFT = 190;

  /** Only the hours in which people serve are drawn; nights would be most of the width. */
  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 21;
  private static final int HOUR_WIDTH = 13;
  private static final int DAY_WIDTH = (LAST_HOUR - FIRST_HOUR) * HOUR_WIDTH;
  private static final int LEAST_WIDTH = 20;

  public record Lane(String team, int y, List<Bar> bars) {}

  public record Bar(Placement placement, String label, int x, int width) {}

  public record Day(LocalDate date, int x) {}

  public Timeline {
    lanes = List.copyOf(lanes);
    days = List.copyOf(days);
  }

  static Timeline of(Proposal proposal, Map<UUID, Order> orders, Map<UUID, Team> teams) {
    if (proposal.placements().isEmpty()) return new Timeline(LEFT, TOP, List.of(), List.of());
    LocalDate first = proposal.placements().stream().map(p -> Zone.day(p.start())).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = proposal.placements().stream().map(p -> Zone.day(p.start())).max(LocalDate::compareTo).orElseThrow();
    List<Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(new Day(day, LEFT + days.size() * DAY_WIDTH));
    }
    List<Lane> lanes = new ArrayList<>();
    for (UUID team : proposal.placements().stream().map(Placement::teamId).distinct().toList()) {
      List<Bar> bars =
          proposal.placements().stream()
              .filter(p -> p.teamId().equals(team) && orders.containsKey(p.orderId()))
              .map(p -> bar(p, orders, first))
              .toList();
      Team known = teams.get(team);
      lanes.add(new Lane(known == null ? "?" : known.name(), TOP + lanes.size() * LANE, bars));
    }
    return new Timeline(LEFT + days.size() * DAY_WIDTH, TOP + lanes.size() * LANE, lanes, days);
  }

  private static Bar bar(Placement placement, Map<UUID, Order> orders, LocalDate first) {
    Order order = orders.get(placement.orderId());
    long minutes = order == null ? 60 : order.durationMinutes();
    String label = order == null ? "?" : order.code();
    return new Bar(placement, label, x(placement.start(), first), (int) Math.max(LEAST_WIDTH, minutes * HOUR_WIDTH / 60));
  }

  private static int x(Instant start, LocalDate first) {
    LocalDate day = Zone.day(start);
    Instant dawn = Zone.instant(day.atTime(FIRST_HOUR, 0));
    long hoursTimes60 = Math.clamp(Duration.between(dawn, start).toMinutes(), 0, (LAST_HOUR - FIRST_HOUR) * 60L);
    long days = Duration.between(first.atStartOfDay(Zone.SHANGHAI), day.atStartOfDay(Zone.SHANGHAI)).toDays();
    return (int) (LEFT + days * DAY_WIDTH + hoursTimes60 * HOUR_WIDTH / 60);
  }
}
