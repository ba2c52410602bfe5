package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;
import static org.bangshou.identity.Role.LEADER;
import static org.bangshou.identity.Role.REQUESTER;
import static org.bangshou.identity.Role.VOLUNTEER;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.jspecify.annotations.Nullable;

/** Who the server thinks that one is. */
@Controller(Api.V1 + "/whoami")
@ApiProblems
@Tag(name = "session")
class WhoamiController {

  /** @param regions where a coordinator or an administrator acts; for others the county they live in */
  @Serdeable
  record Whoami(
      UUID account,
      String username,
      String name,
      Role role,
      List<String> regions,
      @Nullable UUID volunteer,
      @Nullable UUID requester) {}

  @Get
  @Access(roles = {REQUESTER, VOLUNTEER, LEADER, COORDINATOR, ADMINISTRATOR}, where = Where.OWN)
  @Operation(summary = "The account that asks")
  Whoami get(@Parameter(hidden = true) Caller caller) {
    return new Whoami(
        caller.accountId(),
        caller.username(),
        caller.displayName(),
        caller.role(),
        caller.regionCodes().stream().sorted().toList(),
        caller.volunteerId(),
        caller.requesterId());
  }
}
