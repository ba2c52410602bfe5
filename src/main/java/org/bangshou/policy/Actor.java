package org.bangshou.policy;

import java.util.UUID;
import org.bangshou.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who changes the rules.
 *
 * @param accountId none: somebody at a machine, who saved a file there or ran a command
 * @param name of the account, or of the machine's user
 */
public record Actor(@Nullable UUID accountId, String name) {

  public static Actor of(Caller caller) {
    return new Actor(caller.accountId(), caller.username());
  }

  /** The user as whom this program runs. */
  public static Actor ofThisMachine() {
    return new Actor(null, System.getProperty("user.name", "?"));
  }
}
