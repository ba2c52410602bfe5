package org.bangshou.place;

/** A place on earth in WGS84 degrees. */
public record Point(double lon, double lat) {

  private static final double EARTH_KM = 6371.0;

  public Point {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("not a point on earth: " + lon + ", " + lat);
    }
  }

  /** Great-circle kilometres (haversine on a sphere of 6371 km). */
  public double kilometresTo(Point other) {
    double north = Math.sin(Math.toRadians(other.lat - lat) / 2);
    double east = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double h = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * east * east;
    return 2 * EARTH_KM * Math.asin(Math.min(1.0, Math.sqrt(h)));
  }
}
