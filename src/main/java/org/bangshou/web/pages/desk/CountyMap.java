package org.bangshou.web.pages.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bangshou.place.Region;

/**
 * Counties as dots where their seats lie, the larger the more is open.
 *
 * @param dots counties where something is open, largest first so that small ones stay visible
 */
public record CountyMap(int width, int height, List<Dot> dots) {

  /** A county and what is open there. */
  public record Count(Region county, int open, int freeSeats) {}

  public record Dot(Count count, int x, int y, int radius) {}

  private static final int WIDTH = 560;
  private static final int EDGE = 40;
  /** A degree of longitude is shorter than one of latitude at 29° north. */
  private static final double NARROW = Math.cos(Math.toRadians(29));

  public CountyMap {
    dots = List.copyOf(dots);
  }

  static CountyMap of(Collection<Count> counts) {
    if (counts.isEmpty()) return new CountyMap(WIDTH, EDGE, List.of());
    double west = counts.stream().mapToDouble(c -> c.county().seat().lon()).min().orElse(0);
    double east = counts.stream().mapToDouble(c -> c.county().seat().lon()).max().orElse(0);
    double south = counts.stream().mapToDouble(c -> c.county().seat().lat()).min().orElse(0);
    double north = counts.stream().mapToDouble(c -> c.county().seat().lat()).max().orElse(0);
    double scale = (WIDTH - 2 * EDGE) / Math.max(0.2, Math.max((east - west) * NARROW, north - south));
    List<Dot> dots = new ArrayList<>();
    for (Count count : counts) {
      int x = (int) (EDGE + (count.county().seat().lon() - west) * NARROW * scale);
      int y = (int) (EDGE + (north - count.county().seat().lat()) * scale);
      dots.add(new Dot(count, x, y, (int) Math.min(34, 9 + 4 * Math.sqrt(count.open()))));
    }
    dots.sort((a, b) -> Integer.compare(b.radius(), a.radius()));
    return new CountyMap(WIDTH, (int) (2 * EDGE + (north - south) * scale), dots);
  }
}
