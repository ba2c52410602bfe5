package org.bangshou.planning.contract;

import java.util.List;
import org.bangshou.kernel.ReasonCode;

/**
 * What keeps an order out of a plan, more closely than its {@link PlanningSolution.UnassignedReason}.
 * Teams and orders are given by id; {@link LeftWords} has the sentences.
 */
public enum LeftBecause implements ReasonCode {
  /** How many teams there are, and how many fail at what. */
  NOBODY("teams", "function", "region", "rest"),
  /** A team with visits to these orders, separated by commas. */
  BUSY_WITH("team", "orders"),
  /** A team whose members or whose day have other visits. */
  BUSY("team"),
  /** That many teams besides. */
  BUSY_TOO("more"),
  WEEK_FULL,
  /** The way there costs more than the order weighs. */
  DEARER("team", "day", "weight"),
  /** Since somebody changed the plan by hand: nothing is in the way any more. */
  ROOM("team", "day"),
  /** What it would displace weighs less: the search had not come that far. */
  LIGHTER("team", "day", "order", "kept", "weight"),
  LOST("team", "day", "order", "kept", "weight");

  private final List<String> names;

  LeftBecause(String... names) {
    this.names = List.of(names);
  }

  @Override
  public List<String> names() {
    return names;
  }
}
