package org.bangshou.rules;

import java.time.Instant;
import org.bangshou.kernel.TimeWindow;

/** The earliest start at which somebody may serve an order, or why there is none. */
public sealed interface FirstStart {

  /**
   * @param start of the service
   * @param period the service with the way there and back
   */
  record Found(Instant start, TimeWindow period) implements FirstStart {}

  /**
   * No start will do; the reasons are those of the start that came nearest.
   *
   * @param nearest the question about that start
   */
  record None(Verdict.Ineligible verdict, Ask nearest) implements FirstStart {}

  default Verdict verdict() {
    return switch (this) {
      case Found _ -> new Verdict.Eligible();
      case None(Verdict.Ineligible no, _) -> no;
    };
  }
}
