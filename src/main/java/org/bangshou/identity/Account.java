package org.bangshou.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Leave to log in.
 *
 * @param username 3 to 40 of a-z, 0-9, dot, underscore and hyphen
 * @param volunteerId for a volunteer or a leader, and only for them
 * @param requesterId for a requester, and only for them
 * @param scope the regions in which a coordinator or an administrator acts; empty for others
 */
public record Account(
    UUID id,
    String username,
    String displayName,
    Role role,
    @Nullable UUID volunteerId,
    @Nullable UUID requesterId,
    Set<String> scope,
    boolean active) {

  public Account {
    scope = Set.copyOf(scope);
    if (!username.matches("[a-z0-9._-]{3,40}")) {
      throw new InvalidInput("username", Flaw.USERNAME_FORM, username);
    }
    if ((role == Role.VOLUNTEER || role == Role.LEADER) != (volunteerId != null)) {
      throw new InvalidInput("volunteerId", volunteerId == null ? Flaw.NEEDED_BY_ROLE : Flaw.NOT_FOR_ROLE, role);
    }
    if ((role == Role.REQUESTER) != (requesterId != null)) {
      throw new InvalidInput("requesterId", requesterId == null ? Flaw.NEEDED_BY_ROLE : Flaw.NOT_FOR_ROLE, role);
    }
  }

  public Optional<UUID> findVolunteer() {
    return Optional.ofNullable(volunteerId);
  }

  public Optional<UUID> findRequester() {
    return Optional.ofNullable(requesterId);
  }
}
