package org.bangshou.planning.contract;

import java.util.List;
import org.bangshou.kernel.ReasonCode;

/** Why a visit starts when it does. Orders are given by id, times as local {@code HH:mm}; {@link LeftWords} has the sentences. */
public enum StartBecause implements ReasonCode {
  /** The pin says so. */
  PINNED,
  /** The team comes from its base, so many minutes, and is there then. */
  FROM_BASE("minutes"),
  /** The team comes from that order, so many minutes, and is there then. */
  FROM_ORDER("order", "minutes"),
  /** The team could be there earlier; the order's window opens then. */
  WINDOW_OPENS("earlier"),
  /** The team could be there earlier; the members who are needed are free only then. */
  MEMBERS_FREE("earlier"),
  /** It could start earlier: somebody chose this start by hand, or members are elsewhere before it. */
  CHOSEN("earlier");

  private final List<String> names;

  StartBecause(String... names) {
    this.names = List.of(names);
  }

  @Override
  public List<String> names() {
    return names;
  }
}
