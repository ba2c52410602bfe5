package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;

/** A grab of several seats for a team, all of them or none. */
@Serdeable
record TeamClaimBody(@NotNull UUID order, @NotEmpty @Size(max = 200) List<Member> members) {

  /** Who goes on which seat. */
  @Serdeable
  record Member(@NotNull UUID seat, @NotNull UUID volunteer) {}

  /** Seat to volunteer. */
  Map<UUID, UUID> bySeat() {
    Map<UUID, UUID> bySeat = new HashMap<>();
    for (Member member : members) {
      if (bySeat.put(member.seat(), member.volunteer()) != null) {
        throw new InvalidInput("members", Flaw.NAMED_TWICE, member.seat());
      }
    }
    return bySeat;
  }
}
