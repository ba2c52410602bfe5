package org.bangshou.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.bangshou.kernel.TimeWindow;

/**
 * A promise that somebody has given: all that eligibility needs to know of it.
 *
 * @param start of the service itself
 * @param period with the way there and back
 */
public record Busy(UUID orderId, Instant start, TimeWindow period) {

  static final Comparator<Busy> BY_START = Comparator.comparing(Busy::start);
}
