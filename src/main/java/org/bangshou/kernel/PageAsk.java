package org.bangshou.kernel;

/**
 * Which stretch of a list somebody wants.
 *
 * @param limit at most so many rows
 * @param after the last row that they have
 */
public record PageAsk(int limit, Mark after) {

  public PageAsk {
    if (limit < 1) throw new IllegalArgumentException("a page has at least one row, not " + limit);
  }

  /** One row more than is told, by which one sees that the list goes on. */
  public int rows() {
    return limit + 1;
  }
}
