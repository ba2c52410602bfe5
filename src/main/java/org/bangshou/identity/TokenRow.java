package org.bangshou.identity;

import java.util.UUID;

/** A refresh token that somebody presents, as it stands. */
record TokenRow(UUID familyId, UUID accountId, State state) {

  enum State {
    /** Never used: good. */
    FRESH,
    /** Used a moment ago, and what came of it not yet: the same device, twice at once. */
    JUST_USED,
    /** Used before, by its owner or by a thief; nobody can tell which. */
    REUSED,
    /** Expired or revoked. */
    OVER
  }
}
