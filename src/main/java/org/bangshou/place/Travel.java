package org.bangshou.place;

/** Minutes on the road: great-circle kilometres x detour / speed, rounded up. */
public record Travel(double kmPerHour, double detour) {

  public Travel {
    if (!(kmPerHour > 0 && detour >= 1)) {
      throw new IllegalArgumentException("speed must be above 0 and detour at least 1: " + kmPerHour + ", " + detour);
    }
  }

  public int minutes(Point from, Point to) {
    return (int) Math.ceil(from.kilometresTo(to) * detour / kmPerHour * 60);
  }
}
