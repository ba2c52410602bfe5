package org.bangshou.web.pages.sheets;

import java.util.List;

/**
 * A bar of a picture, and the row of the table beside it.
 *
 * @param share of the longest bar, in per cent
 * @param part of the whole that the bar stands for, in per cent of the longest bar; the filled end of it
 * @param cells what the row says beside the label
 */
public record Bar(String label, double share, double part, List<String> cells) {

  public Bar {
    cells = List.copyOf(cells);
  }

  /** One that is filled over its whole length. */
  static Bar whole(String label, double value, double longest, List<String> cells) {
    double share = longest <= 0 ? 0 : 100 * value / longest;
    return new Bar(label, share, share, cells);
  }
}
