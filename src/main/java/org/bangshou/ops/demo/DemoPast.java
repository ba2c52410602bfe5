package org.bangshou.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ops.demo.DemoOrder.Promise;
import org.bangshou.rules.RuleBook;

/** What somebody did on an order: when they came and left, and what that is worth by the rules. */
record DemoPast(
    Promise promise, Instant checkedIn, Instant checkedOut, int minutes, int points, String ruleVersion) {

  static List<DemoPast> of(List<DemoOrder> orders, RuleBook rules) {
    return orders.stream()
        .flatMap(o -> o.promises().stream())
        .filter(p -> p.status() == CommitmentStatus.SERVED)
        .map(p -> of(p, rules))
        .toList();
  }

  private static DemoPast of(Promise p, RuleBook rules) {
    TimeWindow there = new TimeWindow(DemoOrder.checkedIn(p), DemoOrder.checkedOut(p));
    Duration planned = p.service().length();
    int minutes = rules.service().creditedMinutes(planned, there.length());
    return new DemoPast(
        p, there.start(), there.end(), minutes, rules.service().points(minutes), rules.version());
  }
}
