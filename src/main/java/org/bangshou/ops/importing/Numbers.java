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
    String number = cells.matching(column, FORM, "应为字母和数字组成的编号，例如 V0001");
    checkOnce(cells, column, number);
    return number;
  }

  void checkOnce(Cells cells, String column, String value) {
    Long first = seen.putIfAbsent(value, cells.line());
    if (first != null && !value.isEmpty()) {
      cells.fault(column, value, "重复，第" + first + "行已经用过；如果是另一条，请换一个，否则删去此行");
    }
  }
}
