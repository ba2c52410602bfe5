package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.bangshou.ledger.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A grab.
 *
 * @param seat none: whichever free seat suits the caller
 * @param start none: the earliest that suits them
 * @param mayWait none: yes, a place on the waitlist is welcome when no seat is free
 */
@Serdeable
record ClaimBody(@Nullable UUID seat, @Nullable Instant start, @Nullable Boolean mayWait) {

  static final ClaimBody ANY = new ClaimBody(null, null, null);

  Claim claim(UUID volunteer) {
    return new Claim(volunteer, seat, start, mayWait == null || mayWait, null, null);
  }
}
