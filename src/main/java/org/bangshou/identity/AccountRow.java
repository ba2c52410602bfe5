package org.bangshou.identity;

import java.util.Set;

/**
 * An account with what only the door may see.
 *
 * @param home the county where the volunteer or the requester lives; nothing for others
 */
record AccountRow(Account account, String passwordHash, Set<String> home) {

  Caller caller() {
    return new Caller(
        account.id(),
        account.username(),
        account.displayName(),
        account.role(),
        switch (account.role()) {
          case COORDINATOR, ADMINISTRATOR -> account.scope();
          case VOLUNTEER, LEADER, REQUESTER -> home;
        },
        account.volunteerId(),
        account.requesterId());
  }
}
