package org.bangshou.web.pages.sheets;

import java.util.List;

/**
 * A picture with its table.
 *
 * @param key by which it is asked for
 * @param heads of the table, the label first
 * @param bars empty when there is nothing to show
 * @param sum one sentence that says what the picture says
 */
public record Picture(String key, String title, List<String> heads, List<Bar> bars, String sum) {

  public Picture {
    heads = List.copyOf(heads);
    bars = List.copyOf(bars);
  }
}
