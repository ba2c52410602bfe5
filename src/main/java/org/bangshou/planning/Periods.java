package org.bangshou.planning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.planning.contract.PlanningProblem.Period;

/** Instants of the house as the contract's local times, and back; whole minutes, never longer than they were. */
final class Periods {

  private Periods() {}

  static Period of(TimeWindow window) {
    return new Period(Zone.local(Starts.up(window.start())), Zone.local(down(window.end())));
  }

  static Period of(Starts starts) {
    return new Period(Zone.local(starts.first()), Zone.local(starts.last()));
  }

  /** Those that are at least a minute long. */
  static List<Period> of(List<TimeWindow> windows) {
    return windows.stream().filter(w -> Starts.up(w.start()).isBefore(down(w.end()))).map(Periods::of).toList();
  }

  private static Instant down(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }
}
