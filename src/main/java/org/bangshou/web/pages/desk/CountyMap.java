package org.bangshou.web.pages.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bangshou.order.Orders.Need;
import org.bangshou.place.Region;
import org.jspecify.annotations.Nullable;

/**
 * The counties of somebody's regions as dots where their seats lie: small and grey where nothing is open, else the
 * larger the more seats are free.
 *
 * @param dots largest first, so that small ones stay visible
 */
public record CountyMap(int width, int height, List<Dot> dots) {

  /**
   * A county on the map.
   *
   * @param need none where nothing is open
   * @param labelled whether there is room for its name; the table has every name
   */
  public record Dot(Region county, @Nullable Need need, int x, int y, int radius, boolean labelled) {}

  private static final int WIDTH = 560;
  private static final int EDGE = 44;
  private static final int BARE = 5;
  private static final int LARGEST = 30;

  /** A name over a dot takes about so much room. */
  private static final int LABEL_WIDTH = 84;

  private static final int LABEL_HEIGHT = 22;

  /** A degree of longitude is shorter than one of latitude at 29° north. */
  private static final double NARROW = Math.cos(Math.toRadians(29));

  public CountyMap {
    dots = List.copyOf(dots);
  }

  /** @param needs by county */
  static CountyMap of(List<Region> counties, Map<String, Need> needs) {
    if (counties.isEmpty()) return new CountyMap(WIDTH, EDGE, List.of());
    double west = counties.stream().mapToDouble(c -> c.seat().lon()).min().orElse(0);
    double east = counties.stream().mapToDouble(c -> c.seat().lon()).max().orElse(0);
    double south = counties.stream().mapToDouble(c -> c.seat().lat()).min().orElse(0);
    double north = counties.stream().mapToDouble(c -> c.seat().lat()).max().orElse(0);
    double scale = (WIDTH - 2 * EDGE) / Math.max(0.2, Math.max((east - west) * NARROW, north - south));
    List<Dot> dots = new ArrayList<>();
    List<Region> byNeed = counties.stream().sorted(Comparator.comparing((Region c) -> radius(needs.get(c.code()))).reversed()).toList();
    for (Region county : byNeed) {
      Need need = needs.get(county.code());
      int x = (int) (EDGE + (county.seat().lon() - west) * NARROW * scale);
      int y = (int) (EDGE + (north - county.seat().lat()) * scale);
      dots.add(new Dot(county, need, x, y, radius(need), need != null && hasRoom(x, y - radius(need), dots)));
    }
    return new CountyMap(WIDTH, (int) (2 * EDGE + (north - south) * scale), dots);
  }

  private static int radius(@Nullable Need need) {
    return need == null ? BARE : (int) Math.min(LARGEST, 8 + 2.5 * Math.sqrt(need.freeSeats()));
  }

  private static boolean hasRoom(int x, int y, List<Dot> before) {
    return before.stream()
        .filter(Dot::labelled)
        .noneMatch(d -> Math.abs(d.x() - x) < LABEL_WIDTH && Math.abs(d.y() - d.radius() - y) < LABEL_HEIGHT);
  }
}
