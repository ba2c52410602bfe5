package org.bangshou.rules;

import org.bangshou.place.Region;
import org.bangshou.place.Travel;

/**
 * What the country is like, and so how fast one gets along.
 *
 * @param travel speed and detour
 * @param ferryMinutes added where the way crosses water, 0..600
 */
public record Terrain(Travel travel, int ferryMinutes) {

  /** The three kinds of country, worst last. */
  public enum Kind {
    PLAIN,
    MOUNTAIN,
    ISLAND;

    /** Of a way between two counties: the worse of both; within one island county nobody takes the ferry. */
    public static Kind between(Region from, Region to) {
      if ((from.island() || to.island()) && !from.code().equals(to.code())) return ISLAND;
      return from.mountain() || to.mountain() ? MOUNTAIN : PLAIN;
    }
  }
}
