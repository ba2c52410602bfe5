package org.bangshou.bench;

import java.util.List;
import java.util.Locale;

/** What grabbing is to reach, as ratios of one run on one machine. */
enum Goal {
  G2("claims of a hot order over HTTP, over pgbench's hot claim", 10, true),
  G3("the same, over a POST that touches nothing", 0.35, true),
  G4("sold-out answers, over that POST", 0.7, true),
  G5("claims of a thousand orders over HTTP, over pgbench's spread claim", 0.6, true),
  G6("time of the rush of 5,000 for 20 seats, over the bare rush in pgbench", 3, false),
  G8("claims of a hot order while Redis is killed, over those before", 0.8, true),
  G8_FIRST("seconds from Redis's death to the first success after it", 1, false),
  G8_LONGEST("seconds that the slowest request took meanwhile", 2, false),
  G9("p99 of the hot order, over its p50", 5, false),
  G10("p99 of the hot order while the solver runs, over that without", 1.5, false);

  private final String what;
  private final double bound;
  private final boolean atLeast;

  Goal(String what, double bound, boolean atLeast) {
    this.what = what;
    this.bound = bound;
    this.atLeast = atLeast;
  }

  /** How it was reached, as it stands in target/bench/grab.json. */
  record Figure(String what, double median, double low, double high, double target, boolean held) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: median %.2f (%.2f to %.2f), target %.2f, %s", what, median, low, high, target, held ? "held" : "not held");
    }
  }

  Figure figure(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    return new Figure(what, median, sorted.getFirst(), sorted.getLast(), bound, atLeast ? median >= bound : median <= bound);
  }
}
