package org.bangshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Seat;
import org.bangshou.roster.Team;
import org.bangshou.rules.Ask;

/** What is to be done with a claim; nothing is written yet. */
public sealed interface Decision {

  /** Take that seat at that start. */
  record Take(Seat seat, Instant start, TimeWindow period, Optional<Team> team) implements Decision {}

  /** No seat is free for them now; they would be welcome if one were. */
  record Wait(Optional<Team> team) implements Decision {}

  /**
   * No, for the reasons of the seat and the start that came nearest.
   *
   * @param nearest the question about them
   */
  record No(List<Reason> reasons, Ask nearest) implements Decision {
    public No {
      reasons = List.copyOf(reasons);
    }
  }
}
