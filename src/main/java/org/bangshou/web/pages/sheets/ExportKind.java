package org.bangshou.web.pages.sheets;

import java.util.stream.Stream;

/** What can be taken along. */
public enum ExportKind {
  ORDERS,
  COMMITMENTS,
  HOURS;

  /** Orders unless another is named. */
  static ExportKind of(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst().orElse(ORDERS);
  }
}
