package org.bangshou.web;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.identity.Session;
import org.jspecify.annotations.Nullable;

/** The caller as claims of a token, and back. */
public final class Callers {

  private static final String ACCOUNT = "account";
  private static final String NAME = "name";
  private static final String REGIONS = "regions";
  private static final String VOLUNTEER = "volunteer";
  private static final String REQUESTER = "requester";
  private static final String SESSION = "session";

  private Callers() {}

  static Authentication authentication(Session session) {
    Caller caller = session.caller();
    return Authentication.build(caller.username(), List.of(caller.role().name()), claims(caller, session.family()));
  }

  /**
   * The claims beside the username and the role.
   *
   * @param session the family of tokens to which this one belongs
   */
  static Map<String, Object> claims(Caller caller, UUID session) {
    Map<String, Object> claims = new HashMap<>();
    claims.put(SESSION, session.toString());
    claims.put(ACCOUNT, caller.accountId().toString());
    claims.put(NAME, caller.displayName());
    claims.put(REGIONS, List.copyOf(caller.regionCodes()));
    caller.findVolunteer().ifPresent(id -> claims.put(VOLUNTEER, id.toString()));
    caller.findRequester().ifPresent(id -> claims.put(REQUESTER, id.toString()));
    return claims;
  }

  /** None when the authentication was not made by this house. */
  public static Optional<Caller> findCaller(Authentication authentication) {
    Map<String, Object> claims = authentication.getAttributes();
    UUID account = id(claims.get(ACCOUNT));
    if (account == null || authentication.getRoles().size() != 1) return Optional.empty();
    return Optional.of(
        new Caller(
            account,
            authentication.getName(),
            String.valueOf(claims.getOrDefault(NAME, authentication.getName())),
            Role.valueOf(authentication.getRoles().iterator().next()),
            regions(claims.get(REGIONS)),
            id(claims.get(VOLUNTEER)),
            id(claims.get(REQUESTER))));
  }

  /** None when the authentication was not made by this house. */
  public static Optional<UUID> findSession(Authentication authentication) {
    return Optional.ofNullable(id(authentication.getAttributes().get(SESSION)));
  }

  private static Set<String> regions(@Nullable Object claim) {
    return claim instanceof Collection<?> codes
        ? codes.stream().map(Object::toString).collect(Collectors.toSet())
        : Set.of();
  }

  private static @Nullable UUID id(@Nullable Object claim) {
    return claim == null ? null : UUID.fromString(claim.toString());
  }
}
