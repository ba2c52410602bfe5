package org.bangshou.ops.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be on the sheets only once, and the line where it was first seen. */
final class Numbers {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,29}");

  private final Map<String, Long> seen = new HashMap<>();

  /** Reads a number and sees to it that it is there for the first time. */
  String take(Cells cells, String column) {
    String number = cells.matching(column, FORM, Remedy.NUMBER_FORM);
    checkOnce(cells, column, number);
    return number;
  }

  void checkOnce(Cells cells, String column, String value) {
    Long first = seen.putIfAbsent(value, cells.line());
    if (first != null && !value.isEmpty()) {
      cells.fault(column, value, Remedy.TWICE, first);
    }
  }
}
