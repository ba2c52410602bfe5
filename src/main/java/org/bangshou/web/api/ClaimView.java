package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands on an order.
 *
 * @param state granted, waiting or none
 * @param commitments when granted; one per member for a team
 * @param waitlistPosition 1 is the next to be asked; none when the caller does not wait
 */
@Serdeable
record ClaimView(State state, List<CommitmentView> commitments, @Nullable Integer waitlistPosition) {

  enum State {
    GRANTED,
    WAITING,
    NONE
  }

  static ClaimView granted(List<CommitmentView> commitments) {
    return new ClaimView(State.GRANTED, commitments, null);
  }

  static ClaimView waiting(int position) {
    return new ClaimView(State.WAITING, List.of(), position);
  }

  static ClaimView none() {
    return new ClaimView(State.NONE, List.of(), null);
  }
}
