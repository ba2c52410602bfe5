package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.TimeWindow;

/** A stretch of time, its end excluded. */
@Serdeable
record WindowView(@NotNull Instant start, @NotNull Instant end) {

  static WindowView of(TimeWindow window) {
    return new WindowView(window.start(), window.end());
  }

  /** @throws InvalidInput when it does not end after it starts */
  TimeWindow window(String field) {
    if (!start.isBefore(end)) throw new InvalidInput(field, Flaw.WINDOW_ORDER, start, end);
    return new TimeWindow(start, end);
  }
}
