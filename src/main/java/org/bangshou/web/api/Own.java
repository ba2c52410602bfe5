package org.bangshou.web.api;

import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.NotFound;

/** The caller as the person behind the account. */
final class Own {

  private Own() {}

  static UUID volunteer(Caller caller) {
    return caller.findVolunteer().orElseThrow(() -> new NotFound("volunteer of account", caller.accountId()));
  }

  static UUID requester(Caller caller) {
    return caller.findRequester().orElseThrow(() -> new NotFound("requester of account", caller.accountId()));
  }
}
