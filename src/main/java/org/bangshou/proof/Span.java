package org.bangshou.proof;

/** From one moment to another, the second not included; microseconds since 1970. Empty when they are in the wrong order. */
record Span(long from, long to) {

  static final long FOR_EVER = Long.MAX_VALUE;

  boolean overlaps(Span other) {
    return Math.max(from, other.from) < Math.min(to, other.to);
  }

  boolean contains(long moment) {
    return from <= moment && moment < to;
  }
}
