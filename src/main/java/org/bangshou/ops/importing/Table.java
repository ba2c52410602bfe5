package org.bangshou.ops.importing;

import java.util.List;
import java.util.Map;

/** A sheet that was read: its kind is known, its cells are still text. */
record Table(String name, SheetKind kind, List<Row> rows) {

  /**
   * One row.
   *
   * @param line on which it begins
   * @param cells by column, without blanks around
   */
  record Row(long line, Map<String, String> cells) {}

  Table {
    rows = List.copyOf(rows);
  }
}
