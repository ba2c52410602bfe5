package org.bangshou.kernel;

import java.util.List;

/**
 * What can be wrong with a value that somebody sent. Its code is stable; its sentence stands in the message
 * files of both languages and is filled with these values, by name.
 */
public enum Flaw implements ReasonCode {
  MISSING,
  /** Characters of a text. */
  TOO_LONG("most"),
  TOO_SHORT("least"),
  LENGTH("least", "most"),
  /** Things in a list. */
  COUNT("least", "most"),
  TOO_MANY("most"),
  /** More work than may be done for one question. */
  TOO_MUCH,
  NOT_CHANGEABLE("value"),
  /** What is wrong with rules, as their owners read it: by file and line. */
  FAULTY_RULES("faults"),
  /** Numbers. */
  OUT_OF_RANGE("value", "least", "most"),
  BELOW("least"),
  ABOVE("most"),
  ONE_OF("choices"),
  UNKNOWN("value", "choices"),
  UNREADABLE("kind"),
  UNREADABLE_VALUE("value", "kind"),
  WRONG_FORM("form"),
  NO_ADDRESS,
  NO_COUNTY("value"),
  NO_POINT("value"),
  PAST("moment"),
  TOO_MANY_DAYS("days", "most"),
  WINDOW_ORDER("start", "end"),
  /** Minutes. */
  WINDOW_TOO_SHORT("window", "service"),
  NAMED_TWICE("value"),
  NOBODY_CHOSEN,
  USERNAME_FORM("value"),
  USERNAME_TAKEN("value"),
  NEEDED_BY_ROLE("role"),
  NOT_FOR_ROLE("role");

  private final List<String> names;

  Flaw(String... names) {
    this.names = List.of(names);
  }

  @Override
  public List<String> names() {
    return names;
  }
}
