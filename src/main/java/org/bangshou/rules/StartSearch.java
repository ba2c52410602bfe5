package org.bangshou.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.order.Order;

/** Tries the starts of one order for one person, from the earliest on. */
final class StartSearch {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final Eligibility eligibility;
  private final Ask from;
  private final Order order;

  StartSearch(Eligibility eligibility, Ask from) {
    this.eligibility = eligibility;
    this.from = from;
    this.order = from.order();
  }

  FirstStart run() {
    List<Instant> starts = starts();
    List<Reason> lasting = eligibility.refusalsForAnyStart(from);
    if (!lasting.isEmpty()) return none(lasting, starts.isEmpty() ? from : at(starts.getFirst()));
    Ask nearest = from;
    List<Reason> fewest = List.of();
    for (Instant start : starts) {
      Ask ask = at(start);
      List<Reason> reasons = eligibility.refusalsAtItsStart(ask);
      if (reasons.isEmpty()) return new FirstStart.Found(start, ask.period());
      if (fewest.isEmpty() || reasons.size() < fewest.size()) {
        fewest = reasons;
        nearest = ask;
      }
    }
    return none(fewest.isEmpty() ? eligibility.refusalsOfAStartNotAllowed(from) : fewest, nearest);
  }

  private Ask at(Instant start) {
    return from.at(start, eligibility.period(from.volunteer(), from.home(), order, from.region(), start));
  }

  private List<Instant> starts() {
    Instant fixed = order.startsAt();
    if (fixed != null) return fixed.isBefore(from.start()) ? List.of() : List.of(fixed);
    List<Instant> starts = new ArrayList<>();
    for (TimeWindow window : order.windows()) {
      Instant last = window.end().minus(order.duration());
      for (Instant start = window.start(); !start.isAfter(last); start = start.plus(STEP)) {
        if (!start.isBefore(from.start())) starts.add(start);
      }
    }
    starts.sort(Comparator.naturalOrder());
    return starts;
  }

  private static FirstStart none(List<Reason> reasons, Ask nearest) {
    return new FirstStart.None(new Verdict.Ineligible(reasons), nearest);
  }
}
